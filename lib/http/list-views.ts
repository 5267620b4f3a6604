import PQueue from 'p-queue';
import type { Caller } from '#lib/access/caller.ts';
import { filterQuery } from '#lib/contract/filter.ts';
import type { ListedView, SavedView, ViewsAnswer } from '#lib/contract/views.ts';
import { describeBadQuery } from '#lib/search-params/bad-view.ts';
import { toApiQuery } from '#lib/search-params/filter.ts';
import { viewFilter } from '#lib/search-params/saved-view.ts';
import { countInTime } from '#lib/store/views/count-in-time.ts';
import { readViews } from '#lib/store/views/read-views.ts';
import { hideFields } from './hide-fields.ts';
import { HttpProblem } from './http-problem.ts';
import { narrowProjects } from './narrow-projects.ts';
import { readQuery } from './read-query.ts';
import type { Services } from './services.ts';
import { viewWriter } from './view-writer.ts';

/** Connections that counting may hold of the pool; pages have the others. */
const AT_ONCE = 2;
/** All counts together: nobody waits longer for the navigation. */
const BUDGET_MS = 2_500;

/** The person may see no project at all. */
const NONE_OF_THEIRS = (error: unknown): null => {
  if (error instanceof HttpProblem) return null;
  throw error;
};

/** The views that somebody sees; lists that they have pinned with the number of their submissions now, in the view's zone or else theirs. */
export async function listViewsWithCounts(
  using: Pick<Services, 'argos' | 'db' | 'settings'> & { caller: Caller },
): Promise<ViewsAnswer> {
  const { db, caller } = using;
  const timeZone = caller.settings?.timeZone ?? using.settings.timeZone;
  const now = Date.now();
  const queue = new PQueue({ concurrency: AT_ONCE });
  const counted = async (view: SavedView): Promise<ListedView> => {
    if (!view.pinned || view.path !== '/submissions') return view;
    // A version that knew other filters may have stored it: a part of it would be a wrong number.
    if (describeBadQuery(view) !== null) return { ...view, count: null };
    const asked = readQuery(filterQuery, toApiQuery(viewFilter(view), { now, defaultTimeZone: timeZone }));
    return queue.add(async () => {
      const left = BUDGET_MS - (Date.now() - now);
      if (left <= 0) return { ...view, count: null };
      const theirs = await narrowProjects(using, asked, caller.projects).catch(NONE_OF_THEIRS);
      if (theirs === null) return { ...view, count: 0 };
      return {
        ...view,
        count: await countInTime(db, { ...hideFields(theirs.query, caller), tz: asked.tz ?? timeZone }, left),
      };
    });
  };
  const items = await Promise.all((await readViews(db, viewWriter(caller))).map(counted));
  return { items, countedAt: new Date(now).toISOString() };
}
