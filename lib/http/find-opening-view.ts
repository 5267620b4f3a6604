import type { Caller } from '#lib/access/caller.ts';
import { viewHref } from '#lib/search-params/saved-view.ts';
import { getDefaultView } from '#lib/store/views/read-views.ts';
import { services } from './services.ts';
import { viewWriter } from './view-writer.ts';

/**
 * Where somebody goes who opens the dashboard by its bare address: to the view that they open it with, if they have chosen one.
 *
 * Only a document that is loaded is led on: who walks from page to page asked for the overview, and gets it. (Browsers say which it
 * is on loopback and HTTPS; elsewhere the overview opens.) A database that does not answer keeps nobody from the page, which tells of
 * it better.
 *
 * @param headers of the request for the page
 * @returns an address of ours, or null = stay
 */
export async function findOpeningView(
  caller: Caller,
  headers: Headers,
  query: Record<string, unknown>,
): Promise<string | null> {
  if (headers.get('sec-fetch-dest') !== 'document' || Object.keys(query).length > 0) return null;
  const { db, log } = services();
  try {
    const view = await getDefaultView(db, viewWriter(caller));
    return view && viewHref(view);
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'the default view could not be read');
    return null;
  }
}
