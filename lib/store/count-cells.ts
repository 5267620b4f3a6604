import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { readCells } from '#lib/domain/what-if-cells.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import type { Cells } from '#lib/domain/what-if.ts';
import type { Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import type { ResolvedFilter } from './resolve-filter.ts';

/**
 * A filter's submissions by all that moved thresholds can ask of them.
 *
 * @param through the submissions whose cells hold; null = all
 * @param which a further condition
 */
export async function countCells(
  trx: Trx,
  filter: ResolvedFilter,
  { through, reading }: { through: RawBuilder<unknown> | null; reading: GateReading },
  which: RawBuilder<unknown> = sql`true`,
): Promise<Cells> {
  // As two texts: tens of thousands of small rows take longer to be made, sent and read one by one than to be found.
  const { rows } = await sql<{ cells: string | null; counts: string | null }>`
    select array_to_string(array_agg(cell), ',') as cells, array_to_string(array_agg(n), ',') as counts from (
      select cell, count(*) as n from submission
      where project_id = any(${filter.projectIds}::smallint[]) and ${through ?? sql`true`} and ${which} and ${filterConditions(filter)}
      group by cell
    ) as counted`.execute(trx);
  const numbers = (text: string | null | undefined) => JSON.parse(`[${text ?? ''}]`) as number[];
  return readCells(numbers(rows[0]?.cells), numbers(rows[0]?.counts), reading);
}

/**
 * Those of a filter's submissions that were the first of their subject in the whole mirror. The first of each is found once, in the index
 * of subjects: to ask for each submission whether there is an earlier one takes many times as long.
 */
export const isFirstTry = (filter: ResolvedFilter): RawBuilder<unknown> => sql`(project_id, subject, created_at) in (
  select project_id, subject, min(created_at) from submission
  where project_id = any(${filter.projectIds}::smallint[]) and subject is not null group by project_id, subject)`;
