import type { Caller } from '#lib/access/caller.ts';
import { getSubmission } from '#lib/store/get-submission.ts';
import type { FoundSubmission } from '#lib/store/get-submission.ts';
import type { Db } from '#lib/store/database.ts';
import { HttpProblem } from './http-problem.ts';

type Found = Extract<FoundSubmission, { kind: 'found' }>;

/**
 * The mirror's copy of one submission; of another person's projects there is none.
 *
 * @throws HttpProblem 409 that names the projects where several use this id
 */
export async function findSubmission(
  { db, caller }: { db: Db; caller: Pick<Caller, 'projects'> },
  authId: string,
  project?: string,
): Promise<Found | null> {
  const found = await getSubmission(db, { authId, project, only: caller.projects });
  if (found?.kind !== 'ambiguous') return found;
  throw new HttpProblem({
    status: 409,
    kind: 'ambiguous',
    title: 'Several projects use this id',
    detail: `The id belongs to a submission of each of these projects: ${found.projects.join(', ')}.`,
    action: 'Say which one is meant with the parameter project.',
    parameters: [{ name: 'project', message: `must be one of ${found.projects.join(', ')}` }],
  });
}

export const notInMirror = (): HttpProblem =>
  new HttpProblem({
    status: 404,
    kind: 'not-found',
    title: 'There is no such submission',
    detail: 'The mirror has no submission of this id.',
    action: 'Check the id. If it is very new, ARGOS may have it already: ask it now.',
  });
