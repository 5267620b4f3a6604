import { sql } from 'kysely';
import type { ArgosRecord, QuarantinedRecord } from '#lib/argos/record.ts';
import type { Db, Trx } from './database.ts';
import { getGateReading, holdGateReading } from './gate-reading.ts';
import { readErasedRemains } from './erased-remains.ts';
import { writeQuarantine } from './quarantine.ts';
import { prepareRows } from './prepare-rows.ts';
import { RollupDeltas } from './rollup-deltas.ts';
import { keepPatterns } from './subjects/keep-patterns.ts';
import { BIN_COLUMNS, COLUMNS } from './submission-row.ts';
import type { Counted, SubmissionRow } from './submission-row.ts';

export interface PageToApply {
  /** Name of the configured key that listed the page. */
  source: string;
  /** The records of the page that belong to the window being read. */
  records: ArgosRecord[];
  quarantined: QuarantinedRecord[];
  /** How many more the page listed that belong to other windows. */
  outside: number;
}

export interface PageOutcome {
  /** Records of the window, unreadable ones included. */
  received: number;
  inserted: number;
  updated: number;
  unchanged: number;
  quarantined: number;
  outside: number;
}

/** Another writer inserted one of the same submissions first, or gates are read otherwise: the page is read against the tables once more. */
class Overtaken extends Error {}
const ATTEMPTS = 5;

/**
 * Writes one page of ARGOS's list into the mirror: submissions, raw records, quarantine, rollups and patterns, all or nothing. What is
 * listed replaces what the mirror had, whole: of an erased record nothing older stays. Applying a page again changes nothing.
 *
 * @param alsoInTransaction written together with the page, such as the checkpoint that says it was read
 * @throws Error where received ≠ inserted + updated + unchanged + quarantined: nothing is written then
 */
export async function applyPage(
  db: Db,
  page: PageToApply,
  alsoInTransaction?: (trx: Trx, outcome: PageOutcome) => Promise<void>,
): Promise<PageOutcome> {
  for (let attempt = 1; ; attempt++) {
    const reading = await getGateReading(db);
    const prepared = await prepareRows(db, page, reading);
    const remains = await prepareRows(db, { ...page, records: await readErasedRemains(db, page) }, reading);
    try {
      return await db.transaction().execute(async (trx) => {
        if (!(await holdGateReading(trx, reading))) throw new Overtaken();
        const outcome = await writeRows(trx, page, prepared, remains.rows);
        await alsoInTransaction?.(trx, outcome);
        return outcome;
      });
    } catch (error) {
      if (!(error instanceof Overtaken) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function writeRows(
  trx: Trx,
  page: PageToApply,
  { rows, repeated }: { rows: SubmissionRow[]; repeated: number },
  remains: SubmissionRow[],
): Promise<PageOutcome> {
  const known = await readKnown(trx, [...rows, ...remains]);
  const differs = (row: SubmissionRow): boolean => {
    const hash = known.get(keyOf(row));
    return hash !== undefined && hash !== row.contentHash;
  };
  const fresh = rows.filter((row) => !known.has(keyOf(row)));
  const relisted = rows.filter(differs);
  // A page that lists a submission twice, readable and not, is believed where it can be read.
  const listed = new Set(rows.map(keyOf));
  const changed = [...relisted, ...remains.filter((row) => !listed.has(keyOf(row)) && differs(row))];
  const deltas = new RollupDeltas();

  const before = await lockCounted(trx, changed);
  for (const row of changed) {
    const old = before.get(keyOf(row));
    if (!old) throw new Overtaken();
    deltas.add(row.projectId, old, -1);
    deltas.add(row.projectId, row, 1);
  }
  for (const row of fresh) deltas.add(row.projectId, row, 1);

  for (const rows of chunksOf(fresh)) await insertRows(trx, rows);
  for (const rows of chunksOf(changed)) await updateRows(trx, rows);
  await writeQuarantine(trx, page, rows);
  await deltas.write(trx);
  await keepPatterns(trx, [...before.values(), ...[...fresh, ...changed].map(subjectOf)]);

  const outcome: PageOutcome = {
    received: page.records.length + page.quarantined.length,
    inserted: fresh.length,
    updated: relisted.length,
    unchanged: rows.length - fresh.length - relisted.length + repeated,
    quarantined: page.quarantined.length,
    outside: page.outside,
  };
  const { received, inserted, updated, unchanged, quarantined } = outcome;
  if (received !== inserted + updated + unchanged + quarantined) {
    throw new Error(`A page does not add up: ${JSON.stringify(outcome)}. Nothing of it was written.`);
  }
  return outcome;
}

/** Rows a statement: the driver writes its parameters in one go, and a whole page of them would hold up everything else. */
const CHUNK = 500;

const chunksOf = (rows: SubmissionRow[]): SubmissionRow[][] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) => rows.slice(index * CHUNK, (index + 1) * CHUNK));

/** A record may be listed with another subject than before: then both have other attempts now. */
interface Whose {
  projectId: number;
  subject: string | null;
}

const subjectOf = ({ projectId, record }: SubmissionRow): Whose => ({
  projectId,
  subject: record.submission.kycSubmissionId,
});

const keyOf = (row: { projectId: number; authId: string }): string => `${row.projectId}\n${row.authId}`;

/** What the mirror has of these submissions; those marked missing are found again with this. */
async function readKnown(trx: Trx, rows: SubmissionRow[]): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const [projectId, authIds] of idsByProject(rows)) {
    const found = await sql<{ auth_id: string; content_hash: string; missing_count: number }>`
      select auth_id, content_hash::text, missing_count from submission
      where project_id = ${projectId} and auth_id = any(${authIds}::text[])`.execute(trx);
    for (const row of found.rows) known.set(keyOf({ projectId, authId: row.auth_id }), row.content_hash);
    const back = found.rows.filter((row) => row.missing_count > 0).map((row) => row.auth_id);
    if (back.length > 0) {
      await sql`update submission set missing_count = 0, missing_since = null
        where project_id = ${projectId} and auth_id = any(${back}::text[])`.execute(trx);
    }
  }
  return known;
}

/** The rows about to be replaced, as the rollups counted them, locked until the page is written. */
async function lockCounted(trx: Trx, rows: SubmissionRow[]): Promise<Map<string, Counted & Whose>> {
  const counted = new Map<string, Counted & Whose>();
  for (const [projectId, authIds] of idsByProject(rows)) {
    const found = await trx
      .selectFrom('submission')
      .select([
        'auth_id',
        'created_at',
        'status_id',
        'submit_type_id',
        'policy_id',
        'erased',
        'fail_code_ids',
        'subject',
      ])
      .select(BIN_COLUMNS)
      .where('project_id', '=', projectId)
      .where(sql<boolean>`auth_id = any(${authIds}::text[])`)
      .orderBy('auth_id')
      .forUpdate()
      .execute();
    for (const row of found) {
      counted.set(keyOf({ projectId, authId: row.auth_id }), {
        projectId,
        subject: row.subject,
        createdMs: row.created_at.getTime(),
        statusId: row.status_id,
        submitTypeId: row.submit_type_id,
        policyId: row.policy_id,
        erased: row.erased,
        failCodeIds: row.fail_code_ids ?? [],
        bins: BIN_COLUMNS.map((name) => row[name]),
      });
    }
  }
  return counted;
}

async function insertRows(trx: Trx, rows: SubmissionRow[]): Promise<void> {
  if (rows.length === 0) return;
  const names = sql.join(COLUMNS.map((column) => sql.ref(column.name)));
  const { numAffectedRows } = await sql`
    with added as (
      insert into submission (${names}, came_erased) select ${selected()}, erased from ${unnested(rows)} on conflict do nothing
      returning project_id, row_id, auth_id
    )
    insert into submission_raw (project_id, row_id, raw)
    select project_id, row_id, raw from added join ${rawTexts(rows)} using (project_id, auth_id)`.execute(trx);
  if (Number(numAffectedRows) !== rows.length) throw new Overtaken();
}

async function updateRows(trx: Trx, rows: SubmissionRow[]): Promise<void> {
  if (rows.length === 0) return;
  const set = COLUMNS.slice(2).map((column) => sql`${sql.ref(column.name)} = listed.${sql.ref(column.name)}`);
  // With what is replaced here our own copy of what was erased goes, and that moment is kept.
  set.push(
    sql`removed_at = case when not listed.erased then null when submission.erased then submission.removed_at else now() end`,
  );
  set.push(sql`came_erased = submission.came_erased and listed.erased`);
  await sql`
    with changed as (
      update submission set ${sql.join(set)} from (select ${selected()} from ${unnested(rows)}) as listed
      where submission.project_id = listed.project_id and submission.auth_id = listed.auth_id
      returning submission.project_id, submission.row_id, submission.auth_id
    )
    update submission_raw set raw = listed.raw, read_at = now()
    from changed join ${rawTexts(rows)} using (project_id, auth_id)
    where submission_raw.project_id = changed.project_id and submission_raw.row_id = changed.row_id`.execute(trx);
}

const rawTexts = (rows: SubmissionRow[]) =>
  sql`unnest(${rows.map((row) => row.projectId)}::smallint[], ${rows.map((row) => row.authId)}::text[],
    ${rows.map((row) => row.record.raw)}::text[]) as listed (project_id, auth_id, raw)`;

const selected = () =>
  sql.join(
    COLUMNS.map(({ name, type, sentAs }) =>
      sentAs ? sql`${sql.ref(name)}::${sql.raw(type)} as ${sql.ref(name)}` : sql.ref(name),
    ),
  );

const unnested = (rows: SubmissionRow[]) =>
  sql`unnest(${sql.join(
    COLUMNS.map((column) => sql`${rows.map((row) => column.value(row))}::${sql.raw(column.sentAs ?? column.type)}[]`),
  )}) as page (${sql.join(COLUMNS.map((column) => sql.ref(column.name)))})`;

function idsByProject(rows: SubmissionRow[]): Map<number, string[]> {
  const ids = new Map<number, string[]>();
  for (const row of rows) {
    const list = ids.get(row.projectId);
    if (list) list.push(row.authId);
    else ids.set(row.projectId, [row.authId]);
  }
  return ids;
}
