import type { NearMissesAnswer, NearMissesQuery } from '#lib/contract/near-misses.ts';
import { isLimit } from '#lib/domain/gate-reading.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import { parseBand } from '#lib/domain/near-miss-text.ts';
import { DEFAULT_BAND, reachOf } from '#lib/domain/near-miss.ts';
import type { Band } from '#lib/domain/near-miss.ts';
import { rate } from '#lib/domain/statistics.ts';
import { dayBounds } from '#lib/domain/time-range.ts';
import { countFlips } from './count-flips.ts';
import { countMargins } from './count-margins.ts';
import { countNearMisses, sumNear } from './count-near-misses.ts';
import type { NearGroup } from './count-near-misses.ts';
import { countPeriods } from './count-periods.ts';
import { countWaiting } from './count-waiting.ts';
import type { Db } from './database.ts';
import { findDays } from './find-days.ts';
import { getGateReading, goneThrough } from './gate-reading.ts';
import type { ScoredGate } from './gate-sql.ts';
import { inSnapshot } from './in-snapshot.ts';
import { listPolicyVersions } from './policy-versions.ts';
import type { PolicyVersion } from './policy-versions.ts';
import { resolveFilter } from './resolve-filter.ts';
import { sumPeriods } from './sum-periods.ts';
import { APPROVED, REJECTED } from './terms.ts';

type NearMisses = Omit<NearMissesAnswer, 'asOf' | 'coverage'>;

/** Who of a filter's submissions came near the other verdict, by gate and side, from one snapshot of the mirror. */
export async function getNearMisses(
  db: Db,
  query: NearMissesQuery & { tz: string },
  now: Date = new Date(),
): Promise<NearMisses> {
  const band = parseBand(query.band) ?? DEFAULT_BAND;
  const asked = await resolveFilter(db, query);
  return inSnapshot(db, async (trx) => {
    const days = await findDays(trx, asked, query, now);
    if (!days) {
      return { range: null, band, approved: rate(0, 0), rejected: rate(0, 0), only: 0, gates: [], waiting: 0 };
    }
    const filter = { ...asked, ...dayBounds(days, query.tz) };
    const read = { versions: await listPolicyVersions(trx), reading: await getGateReading(trx) };
    const through = await goneThrough(trx);
    const all = sumPeriods(await countPeriods(trx, filter, [filter.start, filter.end]));
    const waiting = await countWaiting(trx, filter, through);
    const groups = await countNearMisses(trx, filter, through, band);
    const margins = await countMargins(trx, filter, through, read);
    const onlyOnes = groups.filter(({ statusId, by }) => statusId === REJECTED && by.length === 1);
    const gates = [...margins].map(([gate, own]) => {
      const near = groups.filter(({ by }) => by.includes(gate));
      const alone = onlyOnes.filter(({ by }) => by[0] === gate);
      return {
        gate,
        rejected: sumNear(near, REJECTED),
        approved: sumNear(near, APPROVED),
        only: sumNear(alone),
        move: moveOf(gate, alone, { ...read, band }),
        margins: own,
      };
    });
    const moved = gates.flatMap(({ gate, move }) => (move ? [{ gate, to: move.to }] : []));
    const flips = new Map(
      (await countFlips(trx, filter, moved, { reading: read.reading, through })).map((each, index) => [
        moved[index]?.gate,
        each,
      ]),
    );
    return {
      range: { ...days, tz: query.tz },
      band,
      approved: rate(sumNear(groups, APPROVED), all.approved - waiting.approved),
      rejected: rate(sumNear(groups, REJECTED), all.rejected - waiting.rejected),
      only: sumNear(onlyOnes),
      gates: gates.map(({ move, ...own }) => {
        const turned = flips.get(own.gate);
        return { ...own, move: move && turned ? { ...move, ...turned } : null };
      }),
      waiting: waiting.submissions,
    };
  });
}

type Read = { versions: readonly PolicyVersion[]; reading: GateReading; band: Band };

/** Of the thresholds that these were rejected under the one that most were, and where it would have had to stand for them to pass. */
function moveOf(
  gate: ScoredGate,
  groups: readonly NearGroup[],
  { versions, reading, band }: Read,
): { threshold: number; to: number } | null {
  const rule = reading.rules[gate];
  const counts = new Map<number, number>();
  for (const { projectId, policyId, submissions } of groups) {
    const version = versions.find((each) => each.projectId === projectId && each.policyId === policyId);
    const threshold = version?.policy[gate] ?? null;
    if (isLimit(rule, threshold)) counts.set(threshold, (counts.get(threshold) ?? 0) + submissions);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!most) return null;
  const [threshold] = most;
  const reach = reachOf(rule, threshold, 'failed', band);
  const moved = rule.rejects === 'below' ? Math.floor(threshold - reach) : Math.ceil(threshold + reach);
  // A threshold of 0 would switch the gate off, which is another question.
  return { threshold, to: Math.min(100, Math.max(1, moved)) };
}
