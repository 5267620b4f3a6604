import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db, Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { commonSpan, verdictsFromRollups } from './rollup-plan.ts';
import type { CountedVerdicts } from './rollup-plan.ts';
import { bucketOf } from './rollup-spans.ts';

/** How many submissions a filter has. From the rollups where they can tell, which takes the same time at any size. */
export async function countSubmissions(db: Db | Trx, filter: ResolvedFilter): Promise<number> {
  if (filter.projectIds.length === 0) return 0;
  const verdicts = verdictsFromRollups(filter);
  const span = commonSpan([filter.start, filter.end].filter((ms) => ms !== null));
  const { rows } =
    verdicts && span
      ? await sql<{ total: number }>`select coalesce(sum(${submissionsOf(verdicts)}), 0)::int as total from rollup_count
          where project_id = any(${filter.projectIds}::smallint[]) and span = ${span}
          and ${bucketRange(filter, span)} and ${submitTypes(filter)}`.execute(db)
      : await sql<{ total: number }>`select count(*)::int as total from submission
          where project_id = any(${filter.projectIds}::smallint[]) and ${filterConditions(filter)}`.execute(db);
  return rows[0]?.total ?? 0;
}

/** The column of `rollup_count` that holds the submissions with these verdicts. */
export function submissionsOf(verdicts: CountedVerdicts): RawBuilder<number> {
  if (verdicts.other) return sql`submissions`;
  return verdicts.approved && verdicts.rejected
    ? sql`approved + rejected`
    : verdicts.approved
      ? sql`approved`
      : verdicts.rejected
        ? sql`rejected`
        : sql`0`;
}

/** Buckets of a span within the filter's range, whose bounds begin buckets. */
export function bucketRange(filter: Pick<ResolvedFilter, 'start' | 'end'>, span: 15 | 60): RawBuilder<boolean> {
  const first = filter.start === null ? -2_147_483_648 : bucketOf(filter.start, span);
  const end = filter.end === null ? 2_147_483_647 : bucketOf(filter.end, span);
  return sql<boolean>`bucket >= ${first} and bucket < ${end}`;
}

/** The filter's submit types, on any of the rollups. */
export function submitTypes(filter: ResolvedFilter): RawBuilder<boolean> {
  return filter.submitTypeIds ? sql<boolean>`submit_type_id = any(${filter.submitTypeIds}::integer[])` : sql<boolean>`true`;
}
