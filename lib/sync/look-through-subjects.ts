import type { Db } from '#lib/store/database.ts';
import { listUnwalked, walkSubjects } from '#lib/store/subjects/walk-subjects.ts';

/**
 * Looks through the subjects of what the mirror has read of the past, project after project, as far as it comes in a while: after the
 * first reading, and when a new version of the dashboard brings other rules. What arrives later is looked through with its page.
 *
 * @param mayTakeMs a step that was begun is ended
 * @throws the error of the database, where that fails
 */
export async function lookThroughSubjects(
  db: Db,
  { mayTakeMs, log }: { mayTakeMs: number; log: (message: string, facts?: object) => void },
): Promise<void> {
  const end = performance.now() + mayTakeMs;
  for (const projectId of await listUnwalked(db)) {
    while (performance.now() < end) {
      if (!(await walkSubjects(db, projectId))) continue;
      log('all subjects of a project were looked through for patterns', { project: projectId });
      break;
    }
  }
}
