import { sql } from 'kysely';
import type { FilterQuery } from '#lib/contract/filter.ts';
import type { PolicyChange } from '#lib/contract/policy-change.ts';
import type { PolicyLedgerAnswer } from '#lib/contract/policy-ledger.ts';
import { gateCoverage } from '#lib/domain/gate-coverage.ts';
import { rejectionChange, rejectionRate } from '#lib/domain/overview-numbers.ts';
import { rate, rateDifference } from '#lib/domain/statistics.ts';
import type { Gate } from '#lib/domain/submission.ts';
import { policyOverlaps } from '#lib/domain/policy-overlaps.ts';
import { dayBounds } from '#lib/domain/time-range.ts';
import { any } from './conditions.ts';
import type { Condition } from './conditions.ts';
import { countPeriods } from './count-periods.ts';
import type { PeriodCount } from './count-periods.ts';
import type { Db, Trx } from './database.ts';
import { getGateReading } from './gate-reading.ts';
import { filterConditions } from './filter-sql.ts';
import { findDays } from './find-days.ts';
import { listPolicyChanges, listPolicySpans } from './list-policy-changes.ts';
import type { PolicySpan } from './list-policy-changes.ts';
import { listPolicyVersions } from './policy-versions.ts';
import type { PolicyVersion } from './policy-versions.ts';
import { NO_POLICY } from './policies.ts';
import { reasonSql } from './reason-sql.ts';
import { resolveFilter } from './resolve-filter.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { sumByVersion, versionIdOf } from './sum-by-version.ts';
import { sumPeriods, ZERO } from './sum-periods.ts';
import { listTerms, NO_SUBMIT_TYPE, REJECTED } from './terms.ts';
import { inSnapshot } from './in-snapshot.ts';

type Ledger = Omit<PolicyLedgerAnswer, 'asOf' | 'coverage'>;

/** How far a change is looked at on either side: a whole week, as weekdays differ. */
const WINDOW_DAYS = 7;
const HOUR_MS = 3_600_000;
const WINDOW_MS = WINDOW_DAYS * 24 * HOUR_MS;

/** The policy versions that decided a filter's submissions, what each changed and what came of it, from one snapshot of the mirror. */
export async function getPolicyLedger(
  db: Db,
  query: FilterQuery & { tz: string },
  now: Date = new Date(),
): Promise<Ledger> {
  const asked = await resolveFilter(db, query);
  return inSnapshot(db, async (trx) => {
    const days = await findDays(trx, asked, query, now);
    const reading = await getGateReading(trx);
    if (!days) return { ...NOTHING, gates: gateCoverage([], reading) };
    const filter = { ...asked, ...dayBounds(days, query.tz) };
    const periods = await countPeriods(trx, filter, [filter.start, filter.end]);
    const spans = await listPolicySpans(trx, filter.projectIds);
    const versions = await listPolicyVersions(trx);
    const projects = await trx.selectFrom('project').select(['project_id', 'public_id']).execute();
    const publicId = (id: number) => projects.find(({ project_id }) => project_id === id)?.public_id ?? '';
    const idOf = versionIdOf(versions);
    const approvals = approvalsOf(periods, versions, await listTerms(trx));
    const changes = await listPolicyChanges(trx, filter, spans);
    const reason = await reasonSql(trx, versions, reading);
    return {
      range: { ...days, tz: query.tz },
      totals: sumPeriods(periods),
      versions: sumByVersion(periods, versions, spans).map((version) => ({
        ...version,
        projects: [
          ...new Set(
            spans.filter((span) => idOf(span) === version.policyId).map(({ projectId }) => publicId(projectId)),
          ),
        ].sort(),
        rate: rejectionRate(version),
      })),
      changes: await Promise.all(
        changes.map(async (change) => {
          const project = projects.find(({ public_id }) => public_id === change.projectId)?.project_id ?? 0;
          return { ...change, ...(await aroundChange(trx, filter, { change, project, versions, spans, reason })) };
        }),
      ),
      windowDays: WINDOW_DAYS,
      together: overlapsOf(spans, filter).map(({ projectId, earlierId, laterId, from, until }) => ({
        projectId: publicId(projectId),
        policyIds: [idOf({ projectId, policyId: earlierId }), idOf({ projectId, policyId: laterId })],
        from: new Date(from).toISOString(),
        until: new Date(until).toISOString(),
        hours: (until - from) / HOUR_MS,
      })),
      gates: gateCoverage(
        approvals.map(({ approved, ...each }) => ({ ...each, count: approved })),
        reading,
      ),
      approvals: approvals.map(({ policyId, submitType, approved }) => ({ policyId, submitType, approved })),
    };
  });
}

const overlapsOf = (spans: readonly PolicySpan[], within: { start: number; end: number }) =>
  policyOverlaps(
    spans
      .filter(({ policyId }) => policyId !== NO_POLICY)
      .map(({ projectId, policyId, firstSeen, lastSeen }) => ({
        ...{ projectId, policyId, first: firstSeen.getTime(), last: lastSeen.getTime() },
      })),
    within,
  );

/** What the version before decided in the days before a change, and the new one in the days after it, whatever the range that is shown. */
async function aroundChange(
  trx: Trx,
  filter: ResolvedFilter,
  {
    change: { at, policyId, beforeId, changed },
    project,
    versions,
    spans,
    reason,
  }: {
    change: PolicyChange;
    project: number;
    versions: readonly PolicyVersion[];
    spans: readonly PolicySpan[];
    /** That a gate is a reason of a rejection. */
    reason: (gate: Gate) => Condition;
  },
): Promise<Pick<Ledger['changes'][number], 'both' | 'before' | 'after' | 'difference' | 'byGates'>> {
  const numberOf = (id: string) => versions.find((each) => each.id === id && each.projectId === project)?.policyId;
  // Whole hours, as the rollups have them: of the hour of the change each version's own count.
  const hour = Math.floor(Date.parse(at) / HOUR_MS) * HOUR_MS;
  const around = { ...filter, projectIds: [project], start: hour - WINDOW_MS, end: hour + WINDOW_MS };
  const periods = await countPeriods(trx, around, [around.start, hour, around.end]);
  const of = (period: number, id: string) =>
    sumPeriods(periods.filter((row) => row.period === period && row.policyId === numberOf(id)));
  const [before, after] = [of(0, beforeId), of(1, policyId)];
  const { rejectedBefore, rejectedAfter } = await countByReasons(trx, around, {
    ...{ hour, reasons: changed.map(({ gate }) => reason(gate)) },
    ...{ beforeId: numberOf(beforeId) ?? NO_POLICY, afterId: numberOf(policyId) ?? NO_POLICY },
  });
  const ofGates = {
    before: rate(rejectedBefore, before.approved + before.rejected),
    after: rate(rejectedAfter, after.approved + after.rejected),
  };
  const last = spans.find((span) => span.projectId === project && span.policyId === numberOf(beforeId))?.lastSeen;
  return {
    both:
      last === undefined || last.getTime() <= Date.parse(at)
        ? null
        : { until: last.toISOString(), hours: (last.getTime() - Date.parse(at)) / HOUR_MS },
    before: { ...before, rate: rejectionRate(before) },
    after: { ...after, rate: rejectionRate(after) },
    difference: rejectionChange(after, before),
    byGates: { ...ofGates, difference: rateDifference(ofGates.after, ofGates.before) },
  };
}

/** Of what two versions rejected on either side of an hour, that which one of these reasons holds of. */
async function countByReasons(
  trx: Trx,
  filter: ResolvedFilter,
  asked: { hour: number; reasons: readonly Condition[]; beforeId: number; afterId: number },
): Promise<{ rejectedBefore: number; rejectedAfter: number }> {
  const since = sql`created_at >= ${new Date(asked.hour)}`;
  const { rows } = await sql<{ rejectedBefore: number; rejectedAfter: number }>`
    select (count(*) filter (where not ${since} and policy_id = ${asked.beforeId}))::int as "rejectedBefore",
      (count(*) filter (where ${since} and policy_id = ${asked.afterId}))::int as "rejectedAfter"
    from submission where project_id = any(${filter.projectIds}::smallint[]) and status_id = ${REJECTED}
      and policy_id in (${asked.beforeId}, ${asked.afterId}) and ${filterConditions(filter)} and ${any(asked.reasons)}`.execute(
    trx,
  );
  return rows[0] ?? { rejectedBefore: 0, rejectedAfter: 0 };
}

function approvalsOf(
  periods: readonly PeriodCount[],
  versions: readonly PolicyVersion[],
  terms: ReadonlyMap<number, string>,
) {
  const idOf = versionIdOf(versions);
  const typeOf = ({ submitTypeId }: PeriodCount) =>
    submitTypeId === NO_SUBMIT_TYPE ? null : (terms.get(submitTypeId) ?? '');
  return [...Map.groupBy(periods, (row) => JSON.stringify([idOf(row), row.submitTypeId])).values()]
    .flatMap((rows) => {
      const [row] = rows;
      if (!row) return [];
      const policyId = idOf(row);
      const policy = versions.find(({ id }) => id === policyId)?.policy ?? null;
      return [{ policyId, policy, submitType: typeOf(row), approved: sumPeriods(rows).approved }];
    })
    .filter(({ approved }) => approved > 0)
    .sort((a, b) => b.approved - a.approved || a.policyId.localeCompare(b.policyId));
}

const NOTHING: Omit<Ledger, 'gates'> = {
  range: null,
  totals: ZERO,
  versions: [],
  changes: [],
  windowDays: WINDOW_DAYS,
  together: [],
  approvals: [],
};
