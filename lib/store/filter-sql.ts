import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ResolvedFilter } from './resolve-filter.ts';
import { APPROVED, REJECTED } from './terms.ts';

/** Conditions on the table `submission`, the project left out: it leads every index and is asked for one by one. */
export function filterConditions(filter: ResolvedFilter): RawBuilder<boolean> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (filter.start !== null) conditions.push(sql`created_at >= ${new Date(filter.start)}`);
  if (filter.end !== null) conditions.push(sql`created_at < ${new Date(filter.end)}`);
  if (filter.statusIds) conditions.push(isAmong('status_id', filter.statusIds));
  if (filter.submitTypeIds) conditions.push(isAmong('submit_type_id', filter.submitTypeIds));
  // The two conditions below that look redundant let the planner use the small partial indexes.
  if (filter.statusIds?.every((id) => id !== APPROVED && id !== REJECTED)) conditions.push(sql`status_id > 2`);
  if (filter.submitTypeIds?.every((id) => id !== 3 && id !== 4)) conditions.push(sql`submit_type_id not in (3, 4)`);
  if (filter.failCodeIds) {
    conditions.push(sql`fail_code_ids is not null and fail_code_ids && ${filter.failCodeIds}::integer[]`);
  }
  if (filter.erased !== null) conditions.push(filter.erased ? sql`erased` : sql`not erased`);
  if (filter.subject !== null) conditions.push(sql`subject = ${filter.subject}`);
  if (filter.q !== null) conditions.push(searchCondition(filter.q, filter.hidden));
  conditions.push(...filter.beyondRollups);
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

function isAmong(column: string, ids: number[]): RawBuilder<unknown> {
  return ids.length === 1 ? sql`${sql.ref(column)} = ${ids[0]}` : sql`${sql.ref(column)} = any(${ids}::integer[])`;
}

/**
 * Ids that begin with the text, exactly; comments and fail codes that contain it, without case. Of what is hidden no part can be looked
 * for: no comments, and a subject by its whole id.
 */
function searchCondition(q: string, hidden: ResolvedFilter['hidden']): RawBuilder<unknown> {
  const literal = q.replace(/[\\%_]/g, '\\$&');
  const contains = `%${literal.toLowerCase()}%`;
  const subject = hidden.includes('subject') ? sql`subject = ${q}` : sql`subject like ${`${literal}%`}`;
  const words = hidden.includes('comments')
    ? sql`fail_code_ids is not null
        and fail_code_ids && array(select term_id from term where kind = 'fail_code' and key like ${contains})`
    : sql`search_text is not null and search_text like ${contains}`;
  return sql`(auth_id like ${`${literal}%`} or ${subject} or (${words}))`;
}
