import { auditFiles, readCheckpoints, readPublicKey } from '#lib/audit/audit-files.ts';
import { verifyTrail } from '#lib/audit/verify-trail.ts';
import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { readTrail } from '#lib/store/audit/read-trail.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.verifyAudit, async ({ settings, db }) => {
    const files = auditFiles(settings.dataDir);
    // Checkpoints first: one that is signed while the trail is read would be ahead of it.
    const checkpoints = await readCheckpoints(files.checkpoints);
    const verdict = await verifyTrail(readTrail(db), checkpoints, await readPublicKey(files.publicKey));
    return { body: { ...verdict, at: new Date().toISOString() } };
  }),
);
