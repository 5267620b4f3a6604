import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { filterConditions } from './filter-sql.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import type { Cover } from './rollup-plan.ts';
import { DAY, MONTH } from './rollup-spans.ts';

/** The buckets of a cover, on a rollup that is kept by UTC day and month. */
export function coveredBuckets(filter: ResolvedFilter, { months, days }: Cover): RawBuilder<boolean> {
  const spans = [
    ...(months[0] < months[1] ? [{ span: MONTH, buckets: months }] : []),
    ...days.map((buckets) => ({ span: DAY, buckets })),
  ].map(({ span, buckets: [first, end] }) => sql`(span = ${span} and bucket >= ${first} and bucket < ${end})`);
  const covered = spans.length === 0 ? sql`false` : sql`(${sql.join(spans, sql` or `)})`;
  return sql<boolean>`project_id = any(${filter.projectIds}::smallint[]) and ${covered}`;
}

/** The filter, on the submissions that a cover leaves out: less than a day at each end. */
export function edgesOnly(filter: ResolvedFilter, { edges }: Cover): RawBuilder<boolean> {
  const ranges = edges.map(([start, end]) => sql`(created_at >= ${new Date(start)} and created_at < ${new Date(end)})`);
  const within = ranges.length === 0 ? sql`false` : sql`(${sql.join(ranges, sql` or `)})`;
  return sql<boolean>`${filterConditions(filter)} and ${within}`;
}
