import { sql } from 'kysely';
import { findFailCode } from '#lib/domain/fail-codes.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import type { Gate } from '#lib/domain/submission.ts';
import { any } from './conditions.ts';
import type { Condition } from './conditions.ts';
import type { Db, Trx } from './database.ts';
import { occlusionOutcome, outcomeOf } from './gate-sql.ts';
import type { PolicyVersion } from './policy-versions.ts';

/** Of a rejection: this gate failed under its own policy, or a code names it. Alone or among others, occlusion included. */
export async function reasonSql(
  db: Db | Trx,
  versions: readonly PolicyVersion[],
  reading: GateReading,
): Promise<(gate: Gate) => Condition> {
  const codes = await db.selectFrom('term').select(['term_id', 'key']).where('kind', '=', 'fail_code').execute();
  return (gate) => {
    const ids = codes.flatMap(({ key, term_id: id }) => (findFailCode(key)?.gate === gate ? [id] : []));
    const outcome = gate === 'occlusion' ? occlusionOutcome(versions, reading) : outcomeOf(gate, versions, reading);
    return any([sql`${outcome} = 'failed'`, sql`coalesce(fail_code_ids && ${ids}::integer[], false)`]);
  };
}
