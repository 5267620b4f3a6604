import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { REMOVAL_CLASSES, REMOVAL_LIMIT_HOURS, RETENTION_CLASSES } from '#lib/domain/erasure.ts';
import type { RemovalClass, RetentionClass } from '#lib/domain/erasure.ts';
import type { Trx } from './database.ts';
import { lagDays, removalHours } from './erasure-sql.ts';
import { filterConditions } from './filter-sql.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import type { ProjectRetention } from './retention.ts';
import { bucketRange, erasedOf, submissionsOf, submitTypes } from './rollup-columns.ts';
import { commonSpan, verdictsFromRollups } from './rollup-plan.ts';
import { bucketOf, HOUR, QUARTER } from './rollup-spans.ts';

/** Submissions of one project and period that are not erased, of one age. */
export interface KeptCount {
  projectId: number;
  /** Index of the period. */
  period: number;
  /** Whole days, as `ageInDays` counts them. */
  age: number;
  submissions: number;
}

type Bounded = ResolvedFilter & { start: number; end: number };

/**
 * What a filter has that is not erased, by age: from the rollups where they can tell.
 *
 * @param bounds UTC ms, ascending: period i is [bounds[i], bounds[i + 1])
 * @param now start of an hour, UTC ms
 */
export async function countKept(
  trx: Trx,
  filter: Bounded,
  bounds: readonly number[],
  now: number,
): Promise<KeptCount[]> {
  const verdicts = verdictsFromRollups(filter);
  const span = verdicts ? commonSpan(bounds) : null;
  const ageAt = (hour: RawBuilder<unknown>) => sql`greatest(0, ${bucketOf(now, HOUR)}::int - ${hour} - 1) / 24`;
  const counted =
    verdicts && span
      ? sql`select project_id, width_bucket(bucket, ${bounds.map((ms) => bucketOf(ms, span))}::integer[]) as period,
          ${ageAt(span === QUARTER ? sql`(bucket >> 2)` : sql`bucket`)} as age,
          (${submissionsOf(verdicts)}) - (${erasedOf(verdicts)}) as submissions
        from rollup_count where project_id = any(${filter.projectIds}::smallint[]) and span = ${span}
          and ${bucketRange(filter, span)} and ${submitTypes(filter)}`
      : sql`select project_id, width_bucket(created_at, ${toInstants(bounds)}::timestamptz[]) as period,
          ${ageAt(sql`floor(date_part('epoch', created_at) / 3600)::int`)} as age, 1 as submissions
        from submission where project_id = any(${filter.projectIds}::smallint[]) and ${filterConditions(filter)}
          and not erased`;
  const { rows } = await sql<KeptCount>`
    select project_id as "projectId", period - 1 as period, age, sum(submissions)::int as submissions
    from (${counted}) as counted group by 1, 2, 3 having sum(submissions) > 0`.execute(trx);
  return rows;
}

export interface ErasedCounts {
  byPeriod: { projectId: number; period: number; retention: RetentionClass; submissions: number }[];
  /** `days` null = ARGOS lists no time. */
  byLag: { projectId: number; days: number | null; submissions: number }[];
  /** `hours` null = of those of which they are not known. */
  byRemoval: { removal: RemovalClass; hours: number | null; submissions: number }[];
}

/** What a filter has that is erased, in three ways, by one pass over the index of what is erased. Parameters as of `countKept`. */
export async function countErased(
  trx: Trx,
  filter: Bounded,
  bounds: readonly number[],
  periods: readonly ProjectRetention[],
): Promise<ErasedCounts> {
  const { rows } = await sql<{
    way: number;
    project_id: number;
    period: number;
    retention: number;
    days: number | null;
    removal: number;
    hours: number | null;
    submissions: number;
  }>`
    with gone as (
      select project_id, width_bucket(created_at, ${toInstants(bounds)}::timestamptz[]) - 1 as period, kept.days as promised,
        case when erased_at is not null then ${lagDays} end as days,
        case when removed_at is not null and erased_at is not null and not came_erased then ${removalHours} end as hours, came_erased
      from submission join unnest(${periods.map(({ projectId }) => projectId)}::smallint[],
        ${periods.map(({ days }) => days)}::int[]) as kept (id, days) on kept.id = project_id
      where project_id = any(${filter.projectIds}::smallint[]) and ${filterConditions(filter)} and erased
    ), judged as (
      select project_id, period, days, hours,
        case when promised is null then ${is('notSet')} when days is null then ${is('unknown')}
          when days <= promised then ${is('inTime')} else ${is('late')} end as retention,
        case when came_erased then ${went('neverHeld')} when hours is null then ${went('unknown')}
          when hours <= ${sql.lit(REMOVAL_LIMIT_HOURS)} then ${went('prompt')} else ${went('slow')} end as removal
      from gone
    )
    select grouping(retention, days, removal) as way, project_id, period, retention, days, removal, hours,
      count(*)::int as submissions
    from judged group by grouping sets ((project_id, period, retention), (project_id, days), (removal, hours))`.execute(
    trx,
  );
  const of = (way: number) => rows.filter((row) => row.way === way);
  return {
    byPeriod: of(BY_RETENTION).map(({ project_id: projectId, period, retention, submissions }) => {
      return { projectId, period, retention: RETENTION_CLASSES[retention] ?? 'unknown', submissions };
    }),
    byLag: of(BY_LAG).map(({ project_id: projectId, days, submissions }) => ({ projectId, days, submissions })),
    byRemoval: of(BY_REMOVAL).map(({ removal, hours, submissions }) => {
      return { removal: REMOVAL_CLASSES[removal] ?? 'unknown', hours, submissions };
    }),
  };
}

/** Classes by their number: hundreds of thousands of words take a third of the time. */
const is = (retention: RetentionClass) => sql.lit(RETENTION_CLASSES.indexOf(retention));
const went = (removal: RemovalClass) => sql.lit(REMOVAL_CLASSES.indexOf(removal));

/** What `grouping` says of each set: a bit for each of the three that it does not group by. */
const BY_RETENTION = 0b011;
const BY_LAG = 0b101;
const BY_REMOVAL = 0b110;

const toInstants = (bounds: readonly number[]): string[] => bounds.map((ms) => new Date(ms).toISOString());
