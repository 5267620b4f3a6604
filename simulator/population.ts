import type { Columns } from './columns.ts';
import { appendAttempt, createColumns, KIND, sortByTime } from './columns.ts';
import type { Surroundings } from './judge.ts';
import { judge } from './judge.ts';
import { createStream, mix } from './random.ts';
import type { Planted } from './scenarios.ts';
import { planScenarios } from './scenarios.ts';
import type { WorldSize } from './world.ts';

const HOUR = 3_600_000;
const SEOUL = 9 * HOUR;
const PLAN = 0x97a0;
/** Of those who were rejected, so many try again at once; at most twice. */
const TRIES_AGAIN = 0.72;
const MOST_TRIES = 3;
const IMPOSTORS = 0.011;
/** A person comes back a handful of times over the whole period. */
const ATTEMPTS_PER_PERSON = 3.2;

/** How busy each hour of a working day is, from midnight in Seoul. */
const HOURS = [8, 5, 3, 2, 2, 4, 10, 26, 62, 96, 100, 88, 58, 84, 95, 92, 86, 78, 56, 40, 32, 26, 20, 13];
/** Sunday first. */
const WEEKDAYS = [0.34, 1.08, 1.02, 1, 1.03, 0.97, 0.46];

/** How busy the hour that begins at `time` is, where the business grows to `growth` times its size. */
const busyness = (time: number, progress: number): number => {
  const inSeoul = new Date(time + SEOUL);
  const growth = 0.6 + 0.8 * progress;
  return (HOURS[inSeoul.getUTCHours()] ?? 0) * (WEEKDAYS[inSeoul.getUTCDay()] ?? 0) * growth;
};

/** The base population, oldest first, and the series that were planted in it. */
export const planPopulation = (
  around: Surroundings,
  size: WorldSize,
  start: number,
): { columns: Columns; planted: Planted } => {
  const next = createStream(mix(around.seed, PLAN));
  const columns = createColumns(size.rows);
  const people = Math.max(1, Math.ceil(size.rows / ATTEMPTS_PER_PERSON));
  const planted = planScenarios(around, size, start, people, columns);

  const hours = Math.max(1, Math.ceil((size.until - start) / HOUR));
  const weights = Array.from({ length: hours }, (_, hour) => busyness(start + hour * HOUR, hour / hours));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const open = size.rows - columns.length;
  const before = columns.length;
  let weight = 0;
  for (let hour = 0; hour < hours; hour++) {
    weight += weights[hour] ?? 0;
    const wanted = before + (hour === hours - 1 ? open : Math.floor((open * weight) / total));
    const known = people * (0.35 + (0.65 * hour) / hours);
    while (columns.length < wanted) {
      const kind = next() < IMPOSTORS ? KIND.impostor : KIND.ordinary;
      const subject = Math.floor(next() * known);
      const end = Math.min(size.until, start + (hour + 1) * HOUR);
      let time = Math.floor(start + hour * HOUR + next() * (end - start - hour * HOUR));
      for (let step = 0; step < MOST_TRIES && time < size.until && columns.length < size.rows; step++) {
        const salt = mix(around.seed ^ PLAN, columns.length);
        const attempt = { time, subject, salt, kind, step, mark: 0 };
        appendAttempt(columns, attempt);
        if (next() > TRIES_AGAIN || judge(around, attempt).status === 'approved') break;
        time += Math.floor(45_000 + 110_000 * next());
      }
    }
  }
  return { columns: sortByTime(columns), planted: planted };
};
