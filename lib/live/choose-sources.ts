import { badParameter } from '#lib/http/http-problem.ts';
import type { Services } from '#lib/http/services.ts';

/**
 * The configured keys that a `project` means: the key of that name, or the one that lists the project of that id.
 *
 * @returns names of keys, at least one; all of them where `project` is absent
 * @throws HttpProblem 400 where there is none such
 */
export async function chooseSources(
  { argos, db }: Pick<Services, 'argos' | 'db'>,
  project?: string,
): Promise<string[]> {
  const names = [...argos.keys()];
  if (project === undefined) return names;
  if (argos.has(project)) return [project];
  const found = await db.selectFrom('project').select('source').where('public_id', '=', project).execute();
  const sources = found.map(({ source }) => source).filter((source) => argos.has(source));
  if (sources.length > 0) return sources;
  throw badParameter('project', `must be ${oneOf(names)}, or the id of a project that the mirror knows`);
}

/** Where a question can be put to one key only. @throws HttpProblem 400 that names the keys */
export async function chooseSource(using: Pick<Services, 'argos' | 'db'>, project?: string): Promise<string> {
  const [only, ...others] = await chooseSources(using, project);
  if (only !== undefined && others.length === 0) return only;
  throw badParameter('project', `must be given, for there are several: ${oneOf([...using.argos.keys()])}`);
}

const oneOf = (names: string[]): string => (names.length === 1 ? `${names[0]}` : `one of ${names.join(', ')}`);
