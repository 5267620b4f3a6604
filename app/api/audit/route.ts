import { auditFiles, readCheckpoints } from '#lib/audit/audit-files.ts';
import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { listEntries } from '#lib/store/audit/list-entries.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.listAudit, async ({ query, settings, db, tell }) => {
    const { cursor, ...filter } = query;
    // Before the reading, so that whoever reads finds themselves in it.
    await tell({ detail: { filter, cursor } });
    const [page, checkpoints] = await Promise.all([
      listEntries(db, { ...query, tz: query.tz ?? settings.timeZone }),
      readCheckpoints(auditFiles(settings.dataDir).checkpoints),
    ]);
    const { seq, hash, at } = checkpoints.at(-1) ?? {};
    const checkpoint = seq === undefined || hash === undefined || at === undefined ? null : { seq, hash, at };
    return { body: { ...page, checkpoint } };
  }),
);
