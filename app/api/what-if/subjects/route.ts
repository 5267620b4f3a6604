import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { getWhatIfSubjects } from '#lib/store/get-what-if-subjects.ts';
import { getFreshness } from '#lib/store/sync/get-freshness.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.getWhatIfSubjects, async ({ query, settings, db }) => {
    const tz = query.tz ?? settings.timeZone;
    const { from, to, project: projects } = query;
    const [subjects, freshness] = await Promise.all([
      getWhatIfSubjects(db, { ...query, tz }),
      getFreshness(db, { from, to, tz, projects }),
    ]);
    return { body: { ...subjects, ...freshness } };
  }),
);
