import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ResolvedFilter } from './resolve-filter.ts';
import type { CountedVerdicts } from './rollup-plan.ts';
import { bucketOf } from './rollup-spans.ts';

/** The columns of a rollup that hold the submissions with these verdicts. */
export function submissionsOf(verdicts: CountedVerdicts): RawBuilder<number> {
  if (verdicts.other) return sql<number>`submissions`;
  return sql<number>`${verdicts.approved ? sql`approved` : sql`0`} + ${verdicts.rejected ? sql`rejected` : sql`0`}`;
}

/** The columns of `rollup_count` that hold the erased among them. */
export function erasedOf(verdicts: CountedVerdicts): RawBuilder<number> {
  if (verdicts.other) return sql<number>`erased`;
  return sql<number>`${verdicts.approved ? sql`approved_erased` : sql`0`} + ${verdicts.rejected ? sql`rejected_erased` : sql`0`}`;
}

/** Buckets of a span within the filter's range, whose bounds begin buckets. */
export function bucketRange(filter: Pick<ResolvedFilter, 'start' | 'end'>, span: 15 | 60): RawBuilder<boolean> {
  const first = filter.start === null ? -2_147_483_648 : bucketOf(filter.start, span);
  const end = filter.end === null ? 2_147_483_647 : bucketOf(filter.end, span);
  return sql<boolean>`bucket >= ${first} and bucket < ${end}`;
}

/** The filter's submit types, on any of the rollups. */
export function submitTypes(filter: ResolvedFilter): RawBuilder<boolean> {
  return filter.submitTypeIds
    ? sql<boolean>`submit_type_id = any(${filter.submitTypeIds}::integer[])`
    : sql<boolean>`true`;
}
