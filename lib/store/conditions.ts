import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** A condition on the columns of a table, true, false or null. */
export type Condition = RawBuilder<unknown>;

export const any = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;
export const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
