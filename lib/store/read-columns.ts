import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db, Trx } from './database.ts';

/**
 * The rows of a question column by column, each column as one text: tens of thousands of small rows take longer to be made, sent and read
 * one by one than to be found. Null among numbers is -1.
 *
 * @param rows the question, as SQL
 * @param wanted numbers, and values of any other type as JSON has them, each as SQL over its columns
 */
export async function readColumns(
  db: Db | Trx,
  rows: RawBuilder<unknown>,
  { numbers, values = [] }: { numbers: readonly RawBuilder<unknown>[]; values?: readonly RawBuilder<unknown>[] },
): Promise<{ numbers: number[][]; values: unknown[][] }> {
  const columns = [
    ...numbers.map((column) => sql`array_to_string(array_agg(coalesce(${column}, -1)), ',')`),
    ...values.map((column) => sql`json_agg(${column})::text`),
  ];
  const named = columns.map((column, index) => sql`${column} as ${sql.ref(`c${index}`)}`);
  const answer = await sql<Record<string, string | null>>`select ${sql.join(named)} from (${rows}) as counted`.execute(
    db,
  );
  const texts = columns.map((_, index) => answer.rows[0]?.[`c${index}`] ?? '');
  return {
    numbers: texts.slice(0, numbers.length).map((text) => JSON.parse(`[${text}]`) as number[]),
    values: texts.slice(numbers.length).map((text) => (text === '' ? [] : (JSON.parse(text) as unknown[]))),
  };
}
