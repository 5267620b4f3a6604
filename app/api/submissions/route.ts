import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { countFacets } from '#lib/store/count-facets.ts';
import { countLoosening } from '#lib/store/count-loosening.ts';
import { listSubmissions } from '#lib/store/list-submissions.ts';
import { getFreshness } from '#lib/store/sync/get-freshness.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.listSubmissions, async ({ query, settings, db }) => {
    const tz = query.tz ?? settings.timeZone;
    const { from, to, project: projects } = query;
    const { facets: withFacets, ...list } = query;
    const [page, freshness, facets] = await Promise.all([
      listSubmissions(db, { ...list, tz }),
      getFreshness(db, { from, to, tz, projects }),
      withFacets === 'true' ? countFacets(db, { ...list, tz }) : undefined,
    ]);
    const loosening = page.total === 0 ? await countLoosening(db, { ...list, tz }) : undefined;
    return { body: { ...page, ...freshness, facets, loosening } };
  }),
);
