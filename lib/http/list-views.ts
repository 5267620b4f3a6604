import PQueue from 'p-queue';
import { filterQuery } from '#lib/contract/filter.ts';
import type { ListedView, SavedView, ViewsAnswer } from '#lib/contract/views.ts';
import { describeBadQuery } from '#lib/search-params/bad-view.ts';
import { toApiQuery } from '#lib/search-params/filter.ts';
import { viewFilter } from '#lib/search-params/saved-view.ts';
import { countInTime } from '#lib/store/views/count-in-time.ts';
import { listViews } from '#lib/store/views/list-views.ts';
import { readQuery } from './read-query.ts';
import type { Services } from './services.ts';

/** Connections that counting may hold of the pool; pages have the others. */
const AT_ONCE = 2;
/** All counts together: nobody waits longer for the navigation. */
const BUDGET_MS = 2_500;

/** The saved views; lists that are pinned with the number of their submissions now, in the view's zone or else the dashboard's. */
export async function listViewsWithCounts({
  db,
  settings: { timeZone },
}: Pick<Services, 'db' | 'settings'>): Promise<ViewsAnswer> {
  const now = Date.now();
  const queue = new PQueue({ concurrency: AT_ONCE });
  const counted = async (view: SavedView): Promise<ListedView> => {
    if (!view.pinned || view.path !== '/submissions') return view;
    // A version that knew other filters may have stored it: a part of it would be a wrong number.
    if (describeBadQuery(view) !== null) return { ...view, count: null };
    const asked = readQuery(filterQuery, toApiQuery(viewFilter(view), { now, defaultTimeZone: timeZone }));
    return queue.add(async () => {
      const left = BUDGET_MS - (Date.now() - now);
      const count = left > 0 ? await countInTime(db, { ...asked, tz: asked.tz ?? timeZone }, left) : null;
      return { ...view, count };
    });
  };
  const items = await Promise.all((await listViews(db)).map(counted));
  return { items, countedAt: new Date(now).toISOString() };
}
