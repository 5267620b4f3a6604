import { sql } from 'kysely';
import type { Submission } from '#lib/domain/submission.ts';
import { applyPage } from '../apply-page.ts';
import { openDatabase } from '../database.ts';
import type { Db } from '../database.ts';
import { migrate } from '../migrate.ts';
import { PERIODS } from './filters.ts';
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
    apply: async (list) => {
      const outcome = await applyPage(db, {
        source: 'default',
        records: list.map(toRecord),
        quarantined: [],
        outside: 0,
      });
      await setPeriods(db);
      return outcome;
    },
    drop: async () => {
      await db.destroy();
      await fresh.drop();
    },
  };
}

/** Gives the projects that are there the retention periods that filters are tested by. */
export async function setPeriods(db: Db): Promise<void> {
  for (const [publicId, days] of Object.entries(PERIODS)) {
    await db.updateTable('project').set({ retention_days: days }).where('public_id', '=', publicId).execute();
  }
}

/** What the mirror must hold: of each submission, what was listed last. */
export function asListedLast(pages: Submission[][]): Map<string, Submission> {
  return new Map(pages.flat().map((submission) => [`${submission.projectId}/${submission.authId}`, submission]));
}
