import type { ErasuresAnswer } from '#lib/contract/erasures.ts';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { hourOf, REMOVAL_CLASSES, REMOVAL_LIMIT_HOURS, RETENTION_CLASSES } from '#lib/domain/erasure.ts';
import { foundedSteps, plainQuantile, quantileOf, shareBy } from '#lib/domain/survival.ts';
import type { Observed } from '#lib/domain/survival.ts';
import { bucketSizeFor, cutIntoBuckets } from '#lib/domain/time-buckets.ts';
import type { BucketSize, TimeBucket } from '#lib/domain/time-buckets.ts';
import { dayBounds } from '#lib/domain/time-range.ts';
import { countErased, countKept } from './count-erasures.ts';
import type { ErasedCounts, KeptCount } from './count-erasures.ts';
import type { Db, Trx } from './database.ts';
import { findDays } from './find-days.ts';
import { inSnapshot } from './in-snapshot.ts';
import { resolveFilter } from './resolve-filter.ts';
import { listRetention } from './retention.ts';
import type { ProjectRetention } from './retention.ts';

type Erasures = Omit<ErasuresAnswer, 'asOf' | 'coverage'>;
type Retention = Erasures['retention'];

interface Counted extends ErasedCounts {
  kept: KeptCount[];
}

const NOTHING: Counted = { kept: [], byPeriod: [], byLag: [], byRemoval: [] };

/**
 * How a filter's submissions stand to the retention period of their projects, how long erasure takes, and how long after it our own copy
 * went: from one snapshot.
 *
 * @param now what is due by the start of its hour is overdue
 */
export async function getErasures(
  db: Db,
  query: FilterQuery & { tz: string },
  now: Date = new Date(),
): Promise<Erasures> {
  return inSnapshot(db, (trx) => readErasures(trx, query, now));
}

/** The same within a snapshot that is open. */
export async function readErasures(trx: Trx, query: FilterQuery & { tz: string }, now: Date): Promise<Erasures> {
  const hour = hourOf(now.getTime());
  const asked = await resolveFilter(trx, query, hour);
  const projects = (await listRetention(trx)).filter(({ projectId }) => asked.projectIds.includes(projectId));
  const facts = (counted: Counted, size: BucketSize, buckets: readonly TimeBucket[]) => ({
    judgedAt: new Date(hour).toISOString(),
    ...tell(counted, projects),
    projects: projects.map((project) => tellProject(counted, project)),
    series: { bucket: size, points: buckets.map((bucket, period) => tellPeriod(counted, projects, bucket, period)) },
  });
  const days = await findDays(trx, asked, query, now);
  if (!days) return { range: null, ...facts(NOTHING, 'day', []) };
  const size = bucketSizeFor(days);
  const buckets = cutIntoBuckets(days, query.tz, size);
  const filter = { ...asked, ...dayBounds(days, query.tz) };
  const bounds = [...buckets.map(({ start }) => start), filter.end];
  const kept = await countKept(trx, filter, bounds, hour);
  const erased = await countErased(trx, filter, bounds, projects);
  return { range: { ...days, tz: query.tz }, ...facts({ kept, ...erased }, size, buckets) };
}

const sum = (rows: readonly { submissions: number }[]): number =>
  rows.reduce((total, { submissions }) => total + submissions, 0);

function retentionOf(
  { kept, byPeriod }: Pick<Counted, 'kept' | 'byPeriod'>,
  projects: readonly ProjectRetention[],
): Retention {
  const found = Object.fromEntries(RETENTION_CLASSES.map((each) => [each, 0])) as Retention;
  for (const { retention, submissions } of byPeriod) found[retention] += submissions;
  const daysOf = new Map(projects.map(({ projectId, days }) => [projectId, days]));
  for (const { projectId, age, submissions } of kept) {
    const days = daysOf.get(projectId) ?? null;
    found[days === null ? 'notSet' : age >= days ? 'overdue' : 'notDue'] += submissions;
  }
  return found;
}

/** What is not erased has been looked at for as long as it is old; of what was erased at an unknown time nothing is known. */
const observedOf = ({ kept, byLag }: Pick<Counted, 'kept' | 'byLag'>): Observed[] => [
  ...kept.map(({ age, submissions }) => ({ time: age, happened: 0, censored: submissions })),
  ...byLag.flatMap(({ days, submissions }) =>
    days === null ? [] : [{ time: days, happened: submissions, censored: 0 }],
  ),
];

const longestOf = (times: readonly { time: number }[]): number | null =>
  times.reduce<number | null>((longest, { time }) => Math.max(longest ?? 0, time), null);

function tell(counted: Counted, projects: readonly ProjectRetention[]) {
  const { kept, byLag, byRemoval } = counted;
  const steps = foundedSteps(observedOf(counted));
  const removed = byRemoval.flatMap(({ hours, submissions: count }) =>
    hours === null ? [] : [{ time: hours, count }],
  );
  const removals = REMOVAL_CLASSES.map((each) => [each, sum(byRemoval.filter(({ removal }) => removal === each))]);
  return {
    submissions: sum(kept) + sum(byLag),
    erased: sum(byLag),
    retention: retentionOf(counted, projects),
    creationToErasure: {
      median: quantileOf(steps, 0.5),
      p90: quantileOf(steps, 0.9),
      p95: quantileOf(steps, 0.95),
      longest: longestOf(byLag.flatMap(({ days }) => (days === null ? [] : [{ time: days }]))),
      withoutTime: sum(byLag.filter(({ days }) => days === null)),
      curve: steps.map(({ time: day, atRisk, happened: erased, surviving, low, high }) => {
        return { day, atRisk, erased, share: 1 - surviving, low: 1 - high, high: 1 - low };
      }),
    },
    erasureToRemoval: {
      ...(Object.fromEntries(removals) as Record<(typeof REMOVAL_CLASSES)[number], number>),
      limitHours: REMOVAL_LIMIT_HOURS,
      median: plainQuantile(removed, 0.5),
      p90: plainQuantile(removed, 0.9),
      p95: plainQuantile(removed, 0.95),
      longest: longestOf(removed),
    },
  };
}

function tellProject(all: Counted, project: ProjectRetention): Erasures['projects'][number] {
  const own = <R extends { projectId: number }>(rows: readonly R[]): R[] =>
    rows.filter(({ projectId }) => projectId === project.projectId);
  const counted = { kept: own(all.kept), byPeriod: own(all.byPeriod), byLag: own(all.byLag) };
  const observed = observedOf(counted);
  return {
    projectId: project.publicId,
    retentionDays: project.days,
    submissions: sum(counted.kept) + sum(counted.byLag),
    retention: retentionOf(counted, [project]),
    median: quantileOf(foundedSteps(observed), 0.5),
    withinPeriod: project.days === null ? null : shareBy(observed, project.days),
  };
}

function tellPeriod(
  all: Counted,
  projects: readonly ProjectRetention[],
  { start, end, firstDay, lastDay }: TimeBucket,
  index: number,
): Erasures['series']['points'][number] {
  const own = <R extends { period: number }>(rows: readonly R[]): R[] => rows.filter(({ period }) => period === index);
  const counted = { kept: own(all.kept), byPeriod: own(all.byPeriod) };
  return {
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    firstDay,
    lastDay,
    submissions: sum(counted.kept) + sum(counted.byPeriod),
    retention: retentionOf(counted, projects),
  };
}
