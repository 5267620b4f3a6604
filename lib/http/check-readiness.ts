import { sql } from 'kysely';
import type { ReadyAnswer } from '#lib/contract/health.ts';
import type { Db } from '#lib/store/database.ts';
import { migrations } from '#lib/store/migrations/index.ts';
import { getSyncState } from '#lib/store/sync/get-sync-state.ts';
import { databaseProblem } from './database-problem.ts';
import type { Services } from './services.ts';

type Check = ReadyAnswer['checks'][number];

/**
 * Can the dashboard do its work? Asks the database a question that pages ask, whether its schema is this program's, and whether the sync
 * still reports. Each that fails says why, in words; nothing is asked behind one that failed.
 */
export async function checkReadiness({
  db,
  settings,
  log,
}: Pick<Services, 'db' | 'settings' | 'log'>): Promise<ReadyAnswer> {
  const checks: Check[] = [];
  for (const [name, ask] of [
    ['database', () => askDatabase(db)],
    ['schema', () => askSchema(db)],
    ['sync', () => askSync(db, settings)],
  ] as const) {
    const check = await ask().catch((error: unknown): Omit<Check, 'name'> => {
      const problem = databaseProblem(error);
      if (!problem) log.error({ check: name, code: codeOf(error) }, 'a readiness check failed');
      return { ok: false, detail: problem?.message ?? 'The check itself failed; the log of the dashboard has more.' };
    });
    checks.push({ name, ...check });
    if (!check.ok) break;
  }
  return { status: checks.every(({ ok }) => ok) ? 'ready' : 'notReady', checks };
}

async function askDatabase(db: Db): Promise<Omit<Check, 'name'>> {
  const began = performance.now();
  await sql`select project_id, created_at from submission order by project_id, created_at limit 1`.execute(db);
  return { ok: true, detail: `Answered in ${Math.ceil(performance.now() - began)} ms.` };
}

async function askSchema(db: Db): Promise<Omit<Check, 'name'>> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const applied = new Set(rows.map(({ name }) => name));
  const lacking = Object.keys(migrations).filter((name) => !applied.has(name));
  if (lacking.length > 0) return { ok: false, detail: `The database lacks the migrations ${lacking.join(', ')}.` };
  if (applied.size > Object.keys(migrations).length) {
    return { ok: false, detail: 'The database was made by a newer version of the dashboard than this one.' };
  }
  return { ok: true, detail: 'At the version of this program.' };
}

async function askSync(db: Db, { simulator, syncFrom }: Services['settings']): Promise<Omit<Check, 'name'>> {
  const { state } = await getSyncState(db, { view: 'summary', simulator, syncFrom, now: new Date(), only: null });
  if (state === 'stopped')
    return { ok: false, detail: 'The sync has not reported for two minutes: the mirror grows old.' };
  return { ok: true, detail: `The sync reports; its state is ${state}.` };
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
