import type { Caller } from '#lib/access/caller.ts';
import type { Db } from '#lib/store/database.ts';
import { getSubject } from '#lib/store/subjects/get-subject.ts';
import type { FoundSubject } from '#lib/store/subjects/get-subject.ts';
import { HttpProblem } from './http-problem.ts';

type Found = Extract<FoundSubject, { kind: 'found' }>['subject'];

/**
 * One subject with all its attempts; of another person's projects there is none.
 *
 * @throws HttpProblem 404 where there is none, 409 that names the projects where several have it
 */
export async function findSubject(
  { db, caller }: { db: Db; caller: Pick<Caller, 'projects'> },
  subject: string,
  project?: string,
): Promise<Found> {
  const found = await getSubject(db, { subject, project, only: caller.projects });
  if (found === null) throw NO_SUCH_SUBJECT;
  if (found.kind === 'found') return found.subject;
  throw new HttpProblem({
    status: 409,
    kind: 'ambiguous',
    title: 'Several projects have this subject',
    detail: `The subject has submissions in each of these projects: ${found.projects.join(', ')}.`,
    action: 'Say which one is meant with the parameter project.',
    parameters: [{ name: 'project', message: `must be one of ${found.projects.join(', ')}` }],
  });
}

const NO_SUCH_SUBJECT = new HttpProblem({
  status: 404,
  kind: 'not-found',
  title: 'There is no such subject',
  detail: 'No submission in the mirror names this subject.',
  action: 'Check the id. ARGOS may have listed it otherwise since.',
});
