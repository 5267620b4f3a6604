import { sql } from 'kysely';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import type { WhatIf } from '#lib/domain/what-if-text.ts';
import { movedGates } from '#lib/domain/what-if.ts';
import { all, any } from './conditions.ts';
import type { Condition } from './conditions.ts';
import type { Db, Trx } from './database.ts';
import { getGateReading } from './gate-reading.ts';
import { turnColumn } from './gate-sql.ts';
import type { PolicyVersion } from './policy-versions.ts';
import { rejectionSql } from './rejection-sql.ts';
import { APPROVED, REJECTED } from './terms.ts';

/**
 * The submissions that moved thresholds would turn, or that they can't judge: `standingOf` and `wouldBe` over the columns of `submission`,
 * from the same scores. A test holds both to each other.
 */
export async function whatIfCondition(
  db: Db | Trx,
  { turn, thresholds }: WhatIf,
  versions: readonly PolicyVersion[],
): Promise<Condition> {
  const reading = await getGateReading(db);
  const moved = movedGates(thresholds);
  const on = moved.flatMap((gate) => {
    const points = thresholds[gate] ?? 0;
    const rule = reading.rules[gate];
    const wrong = sql.raw(rule.rejects === 'below' ? '<' : '>');
    return points > 0 ? [{ column: turnColumn(gate, rule), wrong, points }] : [];
  });
  const fails = any(on.map(({ column, wrong, points }) => sql`coalesce(${column} ${wrong} ${points}, false)`));
  const lacks = any(on.map(({ column }) => sql`${column} is null`));
  if (turn === 'toRejected') return sql`(status_id = ${APPROVED} and ${fails})`;
  const { reason, possible, stays } = await rejectionSql(db, versions, reading);
  const others = SCORED_GATES.filter((gate) => !moved.includes(gate));
  const reasons = any(SCORED_GATES.map(reason));
  const mayBe = any(SCORED_GATES.map(possible));
  const turned = all([
    sql`status_id = ${REJECTED}`,
    sql`not ${any([stays, ...others.map(reason), fails])}`,
    any([reasons, mayBe]),
  ]);
  if (turn === 'toApproved') return sql`(${turned} and not ${lacks} and not ${mayBe})`;
  const askedOfMoved = any([sql`not ${mayBe}`, ...moved.map(possible)]);
  return any([
    sql`(status_id = ${APPROVED} and not ${fails} and ${lacks})`,
    sql`(${turned} and ${askedOfMoved} and ${any([lacks, mayBe])})`,
  ]);
}
