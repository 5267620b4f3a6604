import { sql } from 'kysely';
import type { AuditAnswer, AuditQuery } from '#lib/contract/audit.ts';
import { shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import type { Db } from '../database.ts';
import { toTrailEntry } from './read-trail.ts';
import type { TrailRow } from './read-trail.ts';
import { inSnapshot } from '../in-snapshot.ts';

/** A page of the trail, newest first, under its filters, from one snapshot. Days are those of `tz`. */
export async function listEntries(
  db: Db,
  query: AuditQuery & { tz: string },
): Promise<Omit<AuditAnswer, 'checkpoint'>> {
  const { limit, cursor } = query;
  const where = sql.join(conditions(query), sql` and `);
  return inSnapshot(db, async (trx) => {
    const page = await sql<TrailRow>`
        select e.*, d.salt, d.text from audit.entry e left join audit.detail d using (seq)
        where ${where} ${cursor === undefined ? sql`` : sql`and e.seq < ${cursor}`}
        order by e.seq desc limit ${limit + 1}`.execute(trx);
    const counted = await sql<{ total: number }>`select count(*) as total from audit.entry e where ${where}`.execute(
      trx,
    );
    // A loose index scan: one step an act, however long the trail is.
    const acts = await sql<{ act: string }>`
        with recursive known as (
          (select act from audit.entry order by act limit 1)
          union all select (select act from audit.entry where act > known.act order by act limit 1) from known where known.act is not null
        ) select act from known where act is not null`.execute(trx);
    const head = await sql<{ seq: number; hash: string }>`select seq, hash from audit.head`.execute(trx);
    const items = page.rows.slice(0, limit).map((row) => {
      const { detail, commitment, ...entry } = toTrailEntry(row);
      return {
        ...entry,
        detail: detail && (JSON.parse(detail.text) as Record<string, unknown>),
        detailErased: detail === null && commitment !== null,
      };
    });
    return {
      items,
      total: counted.rows[0]?.total ?? 0,
      nextCursor: page.rows.length > limit ? (items.at(-1)?.seq ?? null) : null,
      acts: acts.rows.map(({ act }) => act),
      head: head.rows[0] ?? { seq: 0, hash: '' },
    };
  });
}

function conditions({ from, to, tz, actor, act, project, record, outcome }: AuditQuery & { tz: string }) {
  const found = [sql`true`];
  if (from !== undefined) found.push(sql`e.at >= ${new Date(startOfDay(from, tz))}`);
  if (to !== undefined) found.push(sql`e.at < ${new Date(startOfDay(shiftDay(to, 1), tz))}`);
  if (actor !== undefined) found.push(sql`e.actor = ${actor}`);
  if (act.length > 0) found.push(sql`e.act = any(${act}::text[])`);
  if (project !== undefined) found.push(sql`e.project = ${project}`);
  if (record !== undefined) found.push(sql`e.record = ${record}`);
  if (outcome.length > 0) found.push(sql`e.outcome = any(${outcome}::text[])`);
  return found;
}
