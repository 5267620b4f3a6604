import { appendArrivals } from './arrivals.ts';
import type { Attempt, Columns } from './columns.ts';
import { attemptAt } from './columns.ts';
import type { Surroundings } from './judge.ts';
import { plantOddities } from './oddities.ts';
import { createPolicies } from './policies.ts';
import { planPopulation } from './population.ts';
import { hashText } from './random.ts';
import type { Planted } from './scenarios.ts';

/** What one project's population is a function of. Equal sizes give equal records, always and everywhere. */
export interface WorldSize {
  seed: string;
  projectId: string;
  rows: number;
  days: number;
  /** End of the base population, UTC milliseconds; arrivals follow. */
  until: number;
  arrivalsPerHour: number;
  /** Records of exactly the same millisecond. */
  ties: number;
  /** Records that can't be read as a submission. */
  unreadable: number;
}

/** One project: its records so far, and what was planted among them. */
export interface World extends Surroundings {
  size: WorldSize;
  start: number;
  columns: Columns;
  planted: Planted;
  /** How many arrivals there have been; the next one is this one's number. */
  arrived: number;
}

const DAY = 86_400_000;
const SEOUL = 9 * 3_600_000;

/** The project's world at its anchor. */
export const createWorld = (size: WorldSize): World => {
  const start = size.until - size.days * DAY;
  // The incident lasts from 09:00 to 17:30 in Seoul, on the day after four fifths of the time.
  const incidentDay = Math.floor((start + 0.8 * size.days * DAY + SEOUL) / DAY) * DAY - SEOUL;
  const around: Surroundings = {
    seed: hashText(`${size.seed}/${size.projectId}`),
    periods: createPolicies(start, size.days),
    incident: { from: incidentDay + 9 * 3_600_000, to: incidentDay + 17.5 * 3_600_000 },
  };
  const { columns, planted } = planPopulation(around, size, start);
  plantOddities(around, columns, size.unreadable, planted.tieAt);
  return { ...around, size, start, columns, planted, arrived: 0 };
};

/** Lets everything arrive that has by `now` (UTC milliseconds). */
export const advanceWorld = (world: World, now: number): void => {
  world.arrived = appendArrivals(world, world.columns, world.size, world.arrived, now);
};

export const attemptOf = (world: World, serial: number): Attempt => attemptAt(world.columns, serial);
