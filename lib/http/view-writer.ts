import type { Caller } from '#lib/access/caller.ts';
import { viewFilter } from '#lib/search-params/saved-view.ts';
import type { ViewAddress } from '#lib/search-params/saved-view.ts';
import type { Db } from '#lib/store/database.ts';
import type { ViewWriter } from '#lib/store/views/write-views.ts';
import { mayAlso } from './authorise.ts';
import { notShown } from './hide-fields.ts';
import { checkProjects } from './narrow-projects.ts';

/** Somebody who has views, and what they see and change of the team's. */
export const viewWriter = (caller: Caller): ViewWriter => ({
  personId: caller.personId,
  projects: caller.projects,
  mayShare: mayAlso(caller, 'views.share'),
  seesSubjects: notShown(caller, ['subject']).length === 0,
});

/**
 * @param given what is saved, as far as it is
 * @throws HttpProblem 403 where it names a project that the person may not see: it would be gone for them at once
 */
export async function checkViewProjects(db: Db, caller: Caller, given: Partial<ViewAddress>): Promise<void> {
  const { path, query } = given;
  if (path === undefined || query === undefined) return;
  await checkProjects(db, viewFilter({ path, query }).project, caller.projects);
}
