import { sql } from 'kysely';
import type { Submission } from '#lib/domain/submission.ts';
import { applyPage } from '../apply-page.ts';
import { openDatabase } from '../database.ts';
import type { Db } from '../database.ts';
import { migrate } from '../migrate.ts';
import { freshDatabase } from './fresh-database.ts';
import { toRecord } from './records.ts';

export interface TestMirror {
  db: Db;
  clear: () => Promise<unknown>;
  /** As one page that ARGOS listed. */
  apply: (list: Submission[]) => ReturnType<typeof applyPage>;
  drop: () => Promise<void>;
}

/** An empty mirror in a database of its own. */
export async function openMirror(): Promise<TestMirror> {
  const fresh = await freshDatabase();
  await migrate(fresh.url);
  const db = openDatabase({ url: fresh.url });
  return {
    db,
    clear: () =>
      sql`truncate submission, submission_raw, quarantine, rollup_count, rollup_code, rollup_score, subject_pattern,
        pattern_walk`.execute(db),
    apply: (list) => applyPage(db, { source: 'default', records: list.map(toRecord), quarantined: [], outside: 0 }),
    drop: async () => {
      await db.destroy();
      await fresh.drop();
    },
  };
}

/** What the mirror must hold: of each submission, what was listed last. */
export function asListedLast(pages: Submission[][]): Map<string, Submission> {
  return new Map(pages.flat().map((submission) => [`${submission.projectId}/${submission.authId}`, submission]));
}
