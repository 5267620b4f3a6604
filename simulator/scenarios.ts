import type { Attempt, Columns } from './columns.ts';
import { appendAttempt, KIND } from './columns.ts';
import type { Surroundings } from './judge.ts';
import { createStream, mix } from './random.ts';
import type { WorldSize } from './world.ts';

/** The subjects of each planted series, by number. */
export interface Planted {
  bursts: number[];
  probes: number[];
  farm: number[];
  /** The millisecond that many records share; `null` where none was planted. */
  tieAt: number | null;
}

const DAY = 86_400_000;
const PLAN = 0x5ce0;
const BURSTS = 14;
const PROBES = 9;
const FARM_SUBJECTS = 45;
/** Attackers may make up no more than this share of a small population. */
const LARGEST_SHARE = 0.2;

/**
 * Appends the attackers and the ties. Attackers' subjects are numbered from `people` on, so that nobody else tries in
 * their name.
 *
 * - burst: 5 to 9 rejected tries within three minutes;
 * - probe: 8 to 14 tries over an hour or two, closer to the similarity threshold every time, half of them with success;
 * - farm: for ten days, subject after subject fails active liveness twice on the hosted page with a replayed film, then
 *   is approved by the API, which asks for no movements.
 */
export const planScenarios = (
  around: Surroundings,
  size: WorldSize,
  start: number,
  people: number,
  columns: Columns,
): Planted => {
  const next = createStream(mix(around.seed, PLAN));
  const planted: Planted = { bursts: [], probes: [], farm: [], tieAt: null };
  const span = size.until - start;
  const most = Math.floor(size.rows * LARGEST_SHARE);
  let subject = people;

  const add = (attempts: Omit<Attempt, 'salt' | 'mark'>[], list: number[]): void => {
    const last = attempts[attempts.length - 1];
    if (last === undefined || last.time >= size.until || columns.length + attempts.length > most) return;
    for (const attempt of attempts) {
      appendAttempt(columns, { ...attempt, salt: mix(around.seed ^ PLAN, columns.length), mark: 0 });
    }
    list.push(last.subject);
  };

  for (let index = 0; index < BURSTS; index++, subject++) {
    const tries = 5 + Math.floor(5 * next());
    const first = start + span * (0.03 + (0.94 * (index + next())) / BURSTS);
    const gap = (120_000 + 50_000 * next()) / (tries - 1);
    add(
      Array.from({ length: tries }, (_, step) => ({
        time: Math.floor(first + step * gap),
        subject,
        kind: KIND.burst,
        step,
      })),
      planted.bursts,
    );
  }

  for (let index = 0; index < PROBES; index++, subject++) {
    const tries = 8 + Math.floor(7 * next());
    const first = start + span * (0.05 + (0.9 * (index + next())) / PROBES);
    const gap = (3_600_000 * (1 + next())) / tries;
    add(
      Array.from({ length: tries }, (_, step) => ({
        time: Math.floor(first + step * gap),
        subject,
        kind: KIND.probe,
        step: (tries << 4) | step,
      })),
      planted.probes,
    );
  }

  for (let index = 0; index < FARM_SUBJECTS; index++, subject++) {
    const first = start + span * 0.66 + (Math.min(10 * DAY, span * 0.1) * (index + next())) / FARM_SUBJECTS;
    const gaps = [0, 70_000 + 60_000 * next(), 220_000 + 200_000 * next()];
    add(
      gaps.map((gap, step) => ({ time: Math.floor(first + gap), subject, kind: KIND.farm, step })),
      planted.farm,
    );
  }

  if (size.ties > 0) {
    planted.tieAt = Math.floor(start + span * 0.73);
    for (let index = 0; index < size.ties && columns.length < size.rows; index++) {
      const salt = mix(around.seed ^ PLAN, columns.length);
      const person = Math.floor(next() * people);
      appendAttempt(columns, { time: planted.tieAt, subject: person, salt, kind: KIND.ordinary, step: 0, mark: 0 });
    }
  }
  return planted;
};
