import type { Caller } from '#lib/access/caller.ts';
import type { Db } from '#lib/store/database.ts';
import { listProjectNames } from '#lib/store/list-project-names.ts';
import { HttpProblem } from './http-problem.ts';
import type { Services } from './services.ts';

type Queried = Readonly<Record<string, unknown>>;

/**
 * Keeps a person to the projects that they may see. What asks for all projects asks for theirs; keys of the others are not there.
 *
 * @param query as read; its `project`, where it has one, names projects by id or by the name of their key
 * @throws HttpProblem 403 where another project is asked for by name
 */
export async function narrowProjects<U extends Pick<Services, 'argos' | 'db' | 'settings'>, Q extends Queried>(
  using: U,
  query: Q,
  projects: Caller['projects'],
): Promise<{ using: U; query: Q }> {
  if (projects === null) return { using, query };
  // Below, an empty list would mean all.
  if (projects.length === 0) throw NOT_YOURS;
  const theirs = new Set(projects);
  const narrowed = {
    ...using,
    argos: new Map([...using.argos].filter(([name]) => theirs.has(name))),
    settings: { ...using.settings, projects: using.settings.projects.filter(({ name }) => theirs.has(name)) },
  };
  const { project } = query;
  if (Array.isArray(project)) {
    if (project.length === 0) return { using: narrowed, query: { ...query, project: projects } };
    await checkProjects(using.db, project as string[], projects);
  } else if (typeof project === 'string') await checkProjects(using.db, [project], projects);
  return { using: narrowed, query };
}

/** @throws HttpProblem 403 where one of these is not among the projects that a person may see */
export async function checkProjects(db: Db, asked: readonly string[], projects: Caller['projects']): Promise<void> {
  const names = await listProjectNames(db, projects);
  if (names !== null && !asked.every((each) => names.has(each))) throw NOT_YOURS;
}

const NOT_YOURS = new HttpProblem({
  status: 403,
  kind: 'not-your-project',
  title: 'You may not see this project',
  detail: 'The filter names a project that is not among those you may see.',
  action: 'Take the project off the filter, or ask an administrator of the dashboard.',
});
