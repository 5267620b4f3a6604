import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SubjectAttempt, SubjectPattern } from '#lib/domain/subject-attempt.ts';
import { findPatterns } from '#lib/domain/subject-patterns.ts';
import { RULES_VERSION } from '#lib/domain/subject-presets.ts';
import type { Trx } from '../database.ts';
import { getGateReading } from '../gate-reading.ts';
import { REJECTED } from '../terms.ts';
import { readAttempts } from './read-attempts.ts';

/** How far a project's subjects were looked through by the rules of this program. */
export interface Walk {
  /** null = the walk has not begun, or has passed the last. */
  walkedTo: string | null;
  complete: boolean;
}

const NOT_BEGUN: Walk = { walkedTo: null, complete: false };

/**
 * Locks a project's walk until the transaction ends, and says how far it is. Whoever looks through subjects takes it first and reads
 * their attempts after: so of two that touch one subject the second sees what the first has written.
 */
export async function lockWalk(trx: Trx, projectId: number): Promise<Walk> {
  const read = () =>
    trx.selectFrom('pattern_walk').selectAll().where('project_id', '=', projectId).forUpdate().executeTakeFirst();
  let row = await read();
  if (!row) {
    await trx
      .insertInto('pattern_walk')
      .values({ project_id: projectId, rules: RULES_VERSION, walked_to: null, complete: false })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    row = await read();
  }
  // What other rules have found does not count, and is found anew.
  return row?.rules === RULES_VERSION ? { walkedTo: row.walked_to, complete: row.complete } : NOT_BEGUN;
}

/**
 * Finds the patterns of subjects anew whose attempts a page has changed, as the last thing of its transaction. Only of those that the
 * walk has passed: it comes to the others, and sees what this page wrote.
 *
 * @param touched pairs of a project and a subject
 */
export async function keepPatterns(
  trx: Trx,
  touched: Iterable<{ projectId: number; subject: string | null }>,
): Promise<void> {
  const byProject = new Map<number, Set<string>>();
  for (const { projectId, subject } of touched) {
    if (subject === null) continue;
    const own = byProject.get(projectId) ?? new Set();
    byProject.set(projectId, own.add(subject));
  }
  // In one order everywhere, so that two pages never wait for each other in a ring.
  for (const [projectId, subjects] of [...byProject].sort(([a], [b]) => a - b)) {
    const { walkedTo, complete } = await lockWalk(trx, projectId);
    if (!complete && walkedTo === null) continue;
    const passed = complete ? sql`true` : sql`subject <= ${walkedTo}`;
    const among = sql`subject = any(${[...subjects]}::text[]) and ${passed}`;
    const attempts = await readAttempts(
      trx,
      projectId,
      sql`subject = any(array(select subject from submission
        where project_id = ${projectId} and status_id = ${REJECTED} and subject is not null and ${among}))`,
    );
    await replacePatterns(trx, projectId, among, attempts);
  }
}

/**
 * Puts what is found now in the place of what was.
 *
 * @param which the subjects whose patterns go: a condition on the column `subject`
 * @param attempts by subject; all of them among those
 */
export async function replacePatterns(
  trx: Trx,
  projectId: number,
  which: RawBuilder<unknown>,
  attempts: ReadonlyMap<string, readonly SubjectAttempt[]>,
): Promise<void> {
  await sql`delete from subject_pattern where project_id = ${projectId} and ${which}`.execute(trx);
  await sql`delete from pattern_attempt where project_id = ${projectId} and ${which}`.execute(trx);
  const reading = await getGateReading(trx);
  const found = [...attempts].flatMap(([subject, own]) =>
    findPatterns(own, reading).map((pattern, number) => ({ subject, number, pattern, own })),
  );
  const rows = found.map(({ subject, number, pattern }) => ({ subject, number, ...columnsOf(pattern) }));
  if (rows.length === 0) return;
  const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name]);
  await sql`insert into subject_pattern
      (project_id, subject, number, kind, first_at, last_at, attempts, failures, last_auth_id, detail, approved_at)
    select ${projectId}, * from unnest(${column('subject')}::text[], ${column('number')}::smallint[], ${column('kind')}::text[],
      ${column('first_at')}::timestamptz[], ${column('last_at')}::timestamptz[], ${column('attempts')}::integer[],
      ${column('failures')}::integer[], ${column('last_auth_id')}::text[], ${column('detail')}::json[],
      ${column('approved_at')}::timestamptz[])`.execute(trx);
  await keepAttempts(trx, projectId, found);
}

/** Which attempts show which kind, once each. */
async function keepAttempts(
  trx: Trx,
  projectId: number,
  found: readonly { subject: string; pattern: SubjectPattern; own: readonly SubjectAttempt[] }[],
): Promise<void> {
  const rows = found.flatMap(({ subject, pattern: { kind, authIds }, own }) => {
    const shown = new Set(authIds);
    return own
      .filter(({ authId }) => shown.has(authId))
      .map(({ authId, createdAt }) => ({ subject, kind, authId, createdAt: new Date(createdAt).toISOString() }));
  });
  const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name]);
  await sql`insert into pattern_attempt (project_id, kind, created_at, auth_id, subject)
    select distinct ${projectId}::smallint, * from unnest(${column('kind')}::text[], ${column('createdAt')}::timestamptz[],
      ${column('authId')}::text[], ${column('subject')}::text[])`.execute(trx);
}

function columnsOf({ kind, authIds, failures, firstAt, lastAt, approvedAt, ...detail }: SubjectPattern) {
  return {
    kind,
    first_at: new Date(firstAt).toISOString(),
    last_at: new Date(lastAt).toISOString(),
    attempts: authIds.length,
    failures,
    last_auth_id: authIds.at(-1) ?? '',
    detail: JSON.stringify(detail),
    approved_at: approvedAt === null ? null : new Date(approvedAt).toISOString(),
  };
}
