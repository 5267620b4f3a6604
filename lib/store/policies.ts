import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Policy } from '#lib/domain/submission.ts';
import type { Db } from './database.ts';

/** The number that stands for "the record carries no policy". */
export const NO_POLICY = 0;

const caches = new WeakMap<Db, Map<string, number>>();

export interface PolicyContent {
  projectId: number;
  /** The policy as JSON with sorted keys: equal text = equal version. */
  content: string;
  policy: Policy;
}

/** Number of a policy version within its project; one never seen before is added. Written outside of any transaction. */
export async function resolvePolicy(db: Db, { projectId, content, policy }: PolicyContent): Promise<number> {
  const cache = caches.get(db) ?? new Map<string, number>();
  caches.set(db, cache);
  const key = `${projectId}\n${content}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(content).digest('hex');
  const id = await db.transaction().execute(async (trx) => {
    // One at a time, so that two versions never get one number.
    await sql`select pg_advisory_xact_lock(hashtext('policy_version'), ${projectId})`.execute(trx);
    const found = await trx
      .selectFrom('policy_version')
      .select('policy_id')
      .where('project_id', '=', projectId)
      .where('content_hash', '=', hash)
      .executeTakeFirst();
    if (found) return found.policy_id;
    const inserted = await trx
      .insertInto('policy_version')
      .values((eb) => ({
        project_id: projectId,
        policy_id: sql<number>`(${eb
          .selectFrom('policy_version')
          .select(sql<number>`coalesce(max(policy_id), 0) + 1`.as('next'))
          .where('project_id', '=', projectId)})`,
        content_hash: hash,
        content,
        similarity: policy.similarity,
        liveness: policy.liveness,
        active_liveness: policy.activeLiveness,
        face_cover: policy.faceCover,
        head_cover: policy.headCover,
        occlusion: JSON.stringify(policy.occlusion),
      }))
      .returning('policy_id')
      .executeTakeFirstOrThrow();
    return inserted.policy_id;
  });
  cache.set(key, id);
  return id;
}
