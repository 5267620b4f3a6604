import { sql } from 'kysely';
import { nearMissesQuery } from '#lib/contract/near-misses.ts';
import { reconciliationQuery } from '#lib/contract/reconciliation.ts';
import { shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import type { Db } from '#lib/store/database.ts';
import { getAttention } from '#lib/store/get-attention.ts';
import { getNearMisses } from '#lib/store/get-near-misses.ts';
import { getPolicyLedger } from '#lib/store/get-policy-ledger.ts';
import { getReconciliation } from '#lib/store/get-reconciliation.ts';
import { compare, ms, times } from './measure.ts';
import type { Result } from './measure.ts';

const TARGET_MS = 300;
const ZONE = 'Asia/Seoul';

/** Reconciliation, policies, what wants a look and near misses, of a year and under a filter that no rollup tells, each beside a part of it by hand-written SQL. */
export async function benchInsight(
  db: Db,
  { from, to }: { from: string; to: string },
  runs: number,
): Promise<Result[]> {
  const all = { ...reconciliationQuery.parse({ from, to }), tz: ZONE };
  const mondays = { ...reconciliationQuery.parse({ from, to, status: ['rejected'], weekday: ['1'] }), tz: ZONE };
  const near = (band: string) => getNearMisses(db, { ...nearMissesQuery.parse({ from, to, band }), tz: ZONE });
  const questions = [
    { what: 'reconciliation of a year', ask: () => getReconciliation(db, all) },
    { what: 'reconciliation of a year, rejected on Mondays', ask: () => getReconciliation(db, mondays) },
    { what: 'policies of a year', ask: () => getPolicyLedger(db, all) },
    { what: 'what wants a look, of a year', ask: () => getAttention(db, all) },
    { what: 'near misses of a year, within 2 points', ask: () => near('points-2') },
    { what: 'near misses of a year, within 10 points', ask: () => near('points-10') },
    { what: 'near misses of a year, within 5 % of the room', ask: () => near('share-5') },
  ];
  const results: Result[] = [];
  for (const { what, ask } of questions) {
    const { subject, baseline, ratio } = await compare(runs, ask, () => byHand(db, from, to));
    results.push({
      what,
      measured: `p95 ${ms(subject.p95)}, median ${ms(subject.median)}`,
      baseline: `one kind of disagreement by hand: median ${ms(baseline.median)} (${times(ratio)})`,
      target: `p95 ≤ ${TARGET_MS} ms`,
      met: subject.p95 <= TARGET_MS,
    });
  }
  return results;
}

/** Approvals with a score below their own policy's threshold, by day, as one would ask it. */
async function byHand(db: Db, from: string, to: string): Promise<void> {
  const [start, end] = [new Date(startOfDay(from, ZONE)), new Date(startOfDay(shiftDay(to, 1), ZONE))];
  await sql`select (created_at at time zone ${ZONE})::date, count(*) from submission s join policy_version p using (project_id, policy_id)
    where created_at >= ${start} and created_at < ${end} and status_id = 1 and (
      (p.similarity > 0 and s.similarity < p.similarity) or (p.liveness > 0 and s.liveness < p.liveness)
      or (p.active_liveness > 0 and s.active_liveness < p.active_liveness)
      or (p.face_cover > 0 and s.face_cover < p.face_cover) or (p.head_cover > 0 and s.head_cover < p.head_cover) or occluded
    ) group by 1`.execute(db);
}
