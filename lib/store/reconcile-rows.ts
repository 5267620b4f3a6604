import { sql } from 'kysely';
import type { Db, Trx } from './database.ts';
import { RollupDeltas } from './rollup-deltas.ts';
import { ITEM_COLUMNS, ITEM_JOINS, toItem } from './submission-item.ts';
import type { ItemRow } from './submission-item.ts';
import { BIN_COLUMNS, judge } from './submission-row.ts';
import { listTerms } from './terms.ts';

/**
 * Works out of the next submissions, from the newest on, what follows from them as gates are read now: whether their verdicts do, their
 * lowest margins, and how they stand to moved thresholds. Of those that were here before gates were read like this; whoever writes others has worked it out from them.
 * Where it ended is kept with what it did, so that it goes on from there.
 *
 * @param limit how many at once
 * @returns how many were looked at; 0 = none is left
 */
export async function reconcileRows(db: Db, limit: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const walk = await trx.selectFrom('gate_reading').selectAll().forNoKeyUpdate().executeTakeFirstOrThrow();
    if (walk.complete) return 0;
    const hits = await lockNext(trx, walk, limit);
    if (hits.length > 0) await judgeAgain(trx, hits, walk.reading);
    const last = hits.at(-1);
    await trx
      .updateTable('gate_reading')
      .set(last && hits.length === limit ? { ...last, complete: false } : { complete: true })
      .execute();
    return hits.length;
  });
}

interface Hit {
  project_id: number;
  created_at: Date;
  auth_id: string;
}

/** Locked in the order in which pages lock theirs, and handed over in that of the walk. */
async function lockNext(
  trx: Trx,
  { project_id, created_at, auth_id }: { [Name in keyof Hit]: Hit[Name] | null },
  limit: number,
): Promise<Hit[]> {
  const beyond =
    created_at === null
      ? sql`true`
      : sql`(project_id, created_at, auth_id) < (${project_id}::smallint, ${created_at.toISOString()}::timestamptz, ${auth_id})`;
  const { rows } = await sql<Hit>`
    with hit as materialized (
      select project_id, auth_id from submission where ${beyond}
      order by project_id desc, created_at desc, auth_id desc limit ${limit}
    )
    select s.project_id, s.created_at, s.auth_id from hit join submission s using (project_id, auth_id)
    order by s.project_id, s.auth_id for update of s`.execute(trx);
  return rows.sort(
    (a, b) =>
      b.project_id - a.project_id ||
      b.created_at.getTime() - a.created_at.getTime() ||
      Buffer.compare(Buffer.from(b.auth_id), Buffer.from(a.auth_id)),
  );
}

type Row = ItemRow & { policy_id: number } & Record<
    (typeof BIN_COLUMNS)[number] | 'reconciliation' | 'cell',
    number | null
  >;

async function judgeAgain(trx: Trx, hits: readonly Hit[], reading: Parameters<typeof judge>[1]): Promise<void> {
  const terms = await listTerms(trx);
  const more = sql.join(['policy_id', 'reconciliation', 'cell', ...BIN_COLUMNS].map((name) => sql.ref(`s.${name}`)));
  const { rows } = await sql<Row>`
    select ${ITEM_COLUMNS}, ${more} from unnest(${hits.map((hit) => hit.project_id)}::smallint[],
      ${hits.map((hit) => hit.auth_id)}::text[]) as hit (project_id, auth_id)
    join submission s using (project_id, auth_id) ${ITEM_JOINS}`.execute(trx);
  const found = rows
    .map((row) => ({ row, now: judge(toItem(row, terms), reading) }))
    .filter(
      ({ row, now }) =>
        now.lowestMargin !== row.lowest_margin || now.reconciliation !== row.reconciliation || now.cell !== row.cell,
    );
  const deltas = new RollupDeltas();
  for (const { row, now } of found) {
    if (now.marginBin === row.lowest_margin_bin) continue;
    const counted = {
      createdMs: row.created_at.getTime(),
      statusId: row.status_id,
      submitTypeId: row.submit_type_id,
      policyId: row.policy_id,
      erased: row.erased,
      failCodeIds: row.fail_code_ids ?? [],
    };
    const bins = BIN_COLUMNS.map((name) => row[name]);
    deltas.add(row.project_id, { ...counted, bins }, -1);
    deltas.add(row.project_id, { ...counted, bins: [...bins.slice(0, -1), now.marginBin] }, 1);
  }
  await sql`update submission
    set reconciliation = found.bits, cell = found.cell, lowest_margin = found.margin, lowest_margin_bin = found.bin
    from unnest(${found.map(({ row }) => row.project_id)}::smallint[], ${found.map(({ row }) => row.auth_id)}::text[],
      ${found.map(({ now }) => now.reconciliation)}::smallint[], ${found.map(({ now }) => now.cell)}::bigint[],
      ${found.map(({ now }) => now.lowestMargin)}::double precision[],
      ${found.map(({ now }) => now.marginBin)}::smallint[]) as found (project_id, auth_id, bits, cell, margin, bin)
    where submission.project_id = found.project_id and submission.auth_id = found.auth_id`.execute(trx);
  await deltas.write(trx);
}
