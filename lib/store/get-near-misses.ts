import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { NearMissesAnswer, NearMissesQuery } from '#lib/contract/near-misses.ts';
import { isLimit } from '#lib/domain/gate-reading.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import { parseBand } from '#lib/domain/near-miss-text.ts';
import { reachOf } from '#lib/domain/near-miss.ts';
import type { Band } from '#lib/domain/near-miss.ts';
import { rate } from '#lib/domain/statistics.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { dayBounds } from '#lib/domain/time-range.ts';
import { countMargins } from './count-margins.ts';
import { countPeriods } from './count-periods.ts';
import type { Db, Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import { findDays } from './find-days.ts';
import { getGateReading, goneThrough } from './gate-reading.ts';
import type { ScoredGate } from './gate-sql.ts';
import { inSnapshot } from './in-snapshot.ts';
import { nearMissSql } from './near-miss-sql.ts';
import { listPolicyVersions } from './policy-versions.ts';
import type { PolicyVersion } from './policy-versions.ts';
import { resolveFilter } from './resolve-filter.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { sumPeriods } from './sum-periods.ts';
import { APPROVED, REJECTED } from './terms.ts';

type NearMisses = Omit<NearMissesAnswer, 'asOf' | 'coverage'>;
type Filter = ResolvedFilter & { start: number; end: number };

const DEFAULT_BAND: Band = { unit: 'points', width: 2 };

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
    const waiting = through === null ? NONE_WAIT : await countWaiting(trx, filter, through);
    const groups = await countNear(trx, filter, through, { ...read, band });
    const margins = await countMargins(trx, filter, through, read);
    const of = (status: number) => groups.filter(({ statusId }) => statusId === status);
    const onlyOnes = of(REJECTED).filter(({ by }) => by.length === 1);
    return {
      range: { ...days, tz: query.tz },
      band,
      approved: rate(sum(of(APPROVED)), all.approved - waiting.approved),
      rejected: rate(sum(of(REJECTED)), all.rejected - waiting.rejected),
      only: sum(onlyOnes),
      gates: [...margins].map(([gate, own]) => {
        const alone = onlyOnes.filter(({ by }) => by[0] === gate);
        const nearBy = (status: number) => sum(of(status).filter(({ by }) => by.includes(gate)));
        return {
          gate,
          rejected: nearBy(REJECTED),
          approved: nearBy(APPROVED),
          only: sum(alone),
          move: moveOf(gate, alone, { ...read, band }),
          margins: own,
        };
      }),
      waiting: waiting.submissions,
    };
  });
}

interface NearGroup {
  statusId: number;
  projectId: number;
  policyId: number;
  by: ScoredGate[];
  submissions: number;
}

type Read = { versions: readonly PolicyVersion[]; reading: GateReading; band: Band };

const sum = (groups: readonly { submissions: number }[]): number =>
  groups.reduce((total, { submissions }) => total + submissions, 0);

/** Near misses by verdict, policy and the gates that they are near by. */
async function countNear(
  trx: Trx,
  filter: Filter,
  through: RawBuilder<unknown> | null,
  { band }: Read,
): Promise<NearGroup[]> {
  const { flips, by } = await nearMissSql(trx, band);
  const flags = SCORED_GATES.map((gate) => sql`${by(gate)} as ${sql.ref(gate)}`);
  const { rows } = await sql<Omit<NearGroup, 'by'> & Record<ScoredGate, boolean>>`
    select status_id as "statusId", project_id as "projectId", policy_id as "policyId", ${sql.join(flags)},
      count(*)::int as submissions
    from submission where project_id = any(${filter.projectIds}::smallint[]) and ${through ?? sql`true`} and ${flips}
      and ${filterConditions(filter)}
    group by 1, 2, 3, 4, 5, 6, 7, 8`.execute(trx);
  return rows.map((row) => ({ ...row, by: SCORED_GATES.filter((gate) => row[gate]) }));
}

const NONE_WAIT = { submissions: 0, approved: 0, rejected: 0 };

async function countWaiting(trx: Trx, filter: Filter, through: RawBuilder<unknown>): Promise<typeof NONE_WAIT> {
  const of = (status: number) => sql`(count(*) filter (where status_id = ${status}))::int`;
  const { rows } = await sql<typeof NONE_WAIT>`
    select count(*)::int as submissions, ${of(APPROVED)} as approved, ${of(REJECTED)} as rejected
    from submission where project_id = any(${filter.projectIds}::smallint[]) and not ${through}
      and ${filterConditions(filter)}`.execute(trx);
  return rows[0] ?? NONE_WAIT;
}

/** Of the thresholds that these were rejected under the one that most were, and where it would have had to stand for them to pass. */
function moveOf(
  gate: ScoredGate,
  groups: readonly NearGroup[],
  { versions, reading, band }: Read,
): NearMisses['gates'][number]['move'] {
  const rule = reading.rules[gate];
  const counts = new Map<number, number>();
  for (const { projectId, policyId, submissions } of groups) {
    const version = versions.find((each) => each.projectId === projectId && each.policyId === policyId);
    const threshold = version?.policy[gate] ?? null;
    if (isLimit(rule, threshold)) counts.set(threshold, (counts.get(threshold) ?? 0) + submissions);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!most) return null;
  const [threshold, rejections] = most;
  const reach = reachOf(rule, threshold, 'failed', band);
  const moved = rule.rejects === 'below' ? Math.floor(threshold - reach) : Math.ceil(threshold + reach);
  // A threshold of 0 would switch the gate off, which is another question.
  return { threshold, to: Math.min(100, Math.max(1, moved)), rejections };
}
