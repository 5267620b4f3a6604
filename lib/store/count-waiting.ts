import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { APPROVED, REJECTED } from './terms.ts';

/** A filter's submissions that were not gone through since gates are read as they are now. */
export interface Waiting {
  submissions: number;
  /** In `submissions`. */
  approved: number;
  rejected: number;
}

const NONE: Waiting = { submissions: 0, approved: 0, rejected: 0 };

/** @param through those that were, `goneThrough` */
export async function countWaiting(
  trx: Trx,
  filter: ResolvedFilter,
  through: RawBuilder<unknown> | null,
): Promise<Waiting> {
  if (through === null) return NONE;
  const of = (status: number) => sql`(count(*) filter (where status_id = ${status}))::int`;
  const { rows } = await sql<Waiting>`
    select count(*)::int as submissions, ${of(APPROVED)} as approved, ${of(REJECTED)} as rejected
    from submission where project_id = any(${filter.projectIds}::smallint[]) and not ${through}
      and ${filterConditions(filter)}`.execute(trx);
  return rows[0] ?? NONE;
}
