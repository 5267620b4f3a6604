import { sql } from 'kysely';
import type { Submission } from '#lib/domain/submission.ts';
import { applyPage } from '../apply-page.ts';
import { openDatabase } from '../database.ts';
import type { Db } from '../database.ts';
import { migrate } from '../migrate.ts';
import { walkAll } from './close-attempts.ts';
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

/** An empty mirror in a database of its own. @param walked whether every subject is looked through after each page */
export async function openMirror({ walked = true } = {}): Promise<TestMirror> {
  const fresh = await freshDatabase();
  await migrate(fresh.url);
  const db = openDatabase({ url: fresh.url });
  return {
    db,
    clear: () =>
      sql`truncate submission, submission_raw, quarantine, rollup_count, rollup_code, rollup_score, subject_pattern,
        pattern_attempt, pattern_walk`.execute(db),
    apply: async (list) => {
      const outcome = await applyPage(db, {
        source: 'default',
        records: list.map(toRecord),
        quarantined: [],
        outside: 0,
      });
      await setPeriods(db);
      if (walked) await walkAll(db);
      return outcome;
    },
    drop: async () => {
      await db.destroy();
      await fresh.drop();
    },
  };
}

/** What filters are tested by: the retention periods of the projects that are there, and what is found among their subjects. */
export async function prepareFilters(db: Db): Promise<void> {
  await setPeriods(db);
  await walkAll(db);
}

async function setPeriods(db: Db): Promise<void> {
  for (const [publicId, days] of Object.entries(PERIODS)) {
    await db.updateTable('project').set({ retention_days: days }).where('public_id', '=', publicId).execute();
  }
}

/** What the mirror must hold: of each submission, what was listed last. */
export function asListedLast(pages: Submission[][]): Map<string, Submission> {
  return new Map(pages.flat().map((submission) => [`${submission.projectId}/${submission.authId}`, submission]));
}
