import type { Attempt, Columns } from './columns.ts';
import { appendAttempt, attemptAt, KIND } from './columns.ts';
import type { Surroundings } from './judge.ts';
import { judge } from './judge.ts';
import { mix, unit } from './random.ts';
import type { WorldSize } from './world.ts';

const ARRIVAL = 0xa221;
const LATE = 0x1a7e;
const HOUR = 3_600_000;
const TRIES_AGAIN = 0.7;
const MOST_TRIES = 3;

/**
 * Appends what arrives after the anchor up to `now`. Time is cut into equal slots, each with one arrival somewhere in
 * it, so the n-th arrival is the same whenever the simulator was started.
 *
 * @returns how many have arrived in all
 */
export const appendArrivals = (
  around: Surroundings,
  columns: Columns,
  size: WorldSize,
  arrived: number,
  now: number,
): number => {
  if (size.arrivalsPerHour <= 0) return arrived;
  const slot = HOUR / size.arrivalsPerHour;
  let number = arrived;
  for (;;) {
    const salt = mix(around.seed ^ ARRIVAL, number);
    const time = Math.floor(size.until + (number + unit(salt, ARRIVAL)) * slot);
    if (time > now) return number;
    appendAttempt(columns, { time, salt, mark: 0, ...whoArrives(around, columns, size.rows, salt) });
    number++;
  }
};

/** Somebody new, or one of the last few who was rejected and tries again. */
const whoArrives = (
  around: Surroundings,
  columns: Columns,
  rows: number,
  salt: number,
): Pick<Attempt, 'subject' | 'kind' | 'step'> => {
  if (unit(salt, 1) < TRIES_AGAIN) {
    const back = 2 + Math.floor(3 * unit(salt, 2));
    const index = columns.length - back;
    if (index >= rows) {
      const before = attemptAt(columns, index);
      const triedSince = Array.from({ length: back - 1 }, (_, later) => attemptAt(columns, index + 1 + later)).some(
        (attempt) => attempt.subject === before.subject,
      );
      if (!triedSince && before.step < MOST_TRIES - 1 && judge(around, before).status !== 'approved') {
        return { subject: before.subject, kind: before.kind, step: before.step + 1 };
      }
    }
  }
  const people = Math.max(200, Math.ceil(rows / 3.2));
  const kind = unit(salt, 3) < 0.011 ? KIND.impostor : KIND.ordinary;
  return { subject: Math.floor(unit(salt, 4) * people), kind, step: 0 };
};

/** When an arrival is first listed: one in fifty turns up one to fifteen minutes after its own `create_time`. */
export const listedFrom = (attempt: Attempt): number =>
  unit(attempt.salt, LATE) < 0.02
    ? attempt.time + Math.floor(60_000 + 840_000 * unit(attempt.salt, LATE + 1))
    : attempt.time;
