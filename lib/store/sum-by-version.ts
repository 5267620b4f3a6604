import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { WITHOUT_POLICY } from '#lib/contract/filter.ts';
import type { PeriodCount } from './count-periods.ts';
import type { PolicySpan } from './list-policy-changes.ts';
import type { PolicyVersion } from './policy-versions.ts';
import { sumPeriods } from './sum-periods.ts';

/** How a policy version is named to the outside, by the numbers that rows have; records without a policy have a name of their own. */
export function versionIdOf(
  versions: readonly PolicyVersion[],
): (row: { projectId: number; policyId: number }) => string {
  const ids = new Map(versions.map(({ projectId, policyId, id }) => [`${projectId}/${policyId}`, id]));
  return ({ projectId, policyId }) => ids.get(`${projectId}/${policyId}`) ?? WITHOUT_POLICY;
}

/** The counts of each policy version: equal content is one version, in whichever project. */
export function sumByVersion(
  periods: readonly PeriodCount[],
  versions: readonly PolicyVersion[],
  spans: readonly PolicySpan[],
): ExplorationAnswer['policyVersions'] {
  const idOf = versionIdOf(versions);
  const seen = Map.groupBy(spans, idOf);
  return [...Map.groupBy(periods, idOf)]
    .map(([id, rows]) => {
      const own = seen.get(id) ?? [];
      return {
        policyId: id,
        policy: versions.find((version) => version.id === id)?.policy ?? null,
        firstSeen: instantOf(Math.min(...own.map(({ firstSeen }) => firstSeen.getTime()))),
        lastSeen: instantOf(Math.max(...own.map(({ lastSeen }) => lastSeen.getTime()))),
        ...sumPeriods(rows),
      };
    })
    .filter(({ submissions }) => submissions > 0)
    .sort((a, b) => (a.firstSeen ?? '').localeCompare(b.firstSeen ?? '') || a.policyId.localeCompare(b.policyId));
}

const instantOf = (ms: number): string | null => (Number.isFinite(ms) ? new Date(ms).toISOString() : null);
