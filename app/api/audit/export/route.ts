import { createPublicKey } from 'node:crypto';
import { ensureAuditKey } from '#lib/audit/audit-files.ts';
import { writeTrailFile } from '#lib/audit/trail-file.ts';
import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { readHead, readTrail } from '#lib/store/audit/read-trail.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.exportAudit, async ({ settings, db, tell }) => {
    await tell();
    const { seq: entries, hash } = await readHead(db);
    const exportedAt = new Date().toISOString();
    const publicKey = createPublicKey(await ensureAuditKey(settings.dataDir)).export({ type: 'spki', format: 'pem' });
    const header = {
      kind: 'faceauth-review-audit-trail',
      version: 1,
      exportedAt,
      entries,
      hash,
      publicKey: publicKey.toString(),
    } as const;
    return {
      headers: {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-disposition': `attachment; filename="audit-trail_${exportedAt.slice(0, 16).replaceAll(':', '')}Z.jsonl"`,
      },
      body: writeTrailFile(header, readTrail(db)),
    };
  }),
);
