import type { FilterQuery } from '#lib/contract/filter.ts';
import type { ReconciliationAnswer } from '#lib/contract/reconciliation.ts';
import { bitOf, judgementOf, RECONCILIATION_KINDS } from '#lib/domain/reconciliation.ts';
import { rate } from '#lib/domain/statistics.ts';
import { bucketSizeFor, cutIntoBuckets } from '#lib/domain/time-buckets.ts';
import { dayBounds } from '#lib/domain/time-range.ts';
import { countPeriods } from './count-periods.ts';
import type { PeriodCount } from './count-periods.ts';
import { countUnclear } from './count-reconciliation.ts';
import type { UnclearCount } from './count-reconciliation.ts';
import type { Db } from './database.ts';
import { findDays } from './find-days.ts';
import { getGateReading } from './gate-reading.ts';
import { listPolicyChanges, listPolicySpans } from './list-policy-changes.ts';
import type { PolicySpan } from './list-policy-changes.ts';
import { listPolicyVersions } from './policy-versions.ts';
import type { PolicyVersion } from './policy-versions.ts';
import { resolveFilter } from './resolve-filter.ts';
import { versionIdOf } from './sum-by-version.ts';
import { APPROVED, listTerms, NO_SUBMIT_TYPE, REJECTED } from './terms.ts';
import { inSnapshot } from './in-snapshot.ts';

type Reconciliation = Omit<ReconciliationAnswer, 'asOf' | 'coverage'>;
type Judged = Reconciliation['series']['points'][number];
type Counts = Omit<Reconciliation['totals'], 'rate'>;

/**
 * Which of a filter's verdicts follow from their own policy and scores, over time, by policy version and submit type, from one snapshot.
 * How many there are is told by rollups, what is not explained by an index of its own.
 */
export async function getReconciliation(
  db: Db,
  query: FilterQuery & { tz: string },
  now: Date = new Date(),
): Promise<Reconciliation> {
  const asked = await resolveFilter(db, query);
  return inSnapshot(db, async (trx) => {
    const days = await findDays(trx, asked, query, now);
    const reading = await getGateReading(trx);
    if (!days) return { ...NOTHING, reading };
    const bucket = bucketSizeFor(days);
    const buckets = cutIntoBuckets(days, query.tz, bucket);
    const filter = { ...asked, ...dayBounds(days, query.tz) };
    const bounds = [...buckets.map(({ start }) => start), filter.end];
    const periods = await countPeriods(trx, filter, bounds);
    const unclear = await countUnclear(trx, filter, bounds);
    const terms = await listTerms(trx);
    const versions = await listPolicyVersions(trx);
    const spans = await listPolicySpans(trx, filter.projectIds);
    return {
      range: { ...days, tz: query.tz },
      totals: rated(periods, unclear),
      kinds: RECONCILIATION_KINDS.map((kind) => ({ kind, ...countKind(unclear, bitOf(kind)) })),
      series: {
        bucket,
        points: buckets.map(({ start, end, firstDay, lastDay }, index): Judged => ({
          start: new Date(start).toISOString(),
          end: new Date(end).toISOString(),
          firstDay,
          lastDay,
          ...judged(...both(periods, unclear, ({ period }) => period === index)),
        })),
      },
      policyVersions: byVersion(periods, unclear, versions, spans),
      submitTypes: byType(periods, unclear, terms),
      policyChanges: await listPolicyChanges(trx, filter, spans),
      reading,
    };
  });
}

type Row = PeriodCount | UnclearCount;

const both = (
  periods: readonly PeriodCount[],
  unclear: readonly UnclearCount[],
  wanted: (row: Row) => boolean,
): [PeriodCount[], UnclearCount[]] => [periods.filter(wanted), unclear.filter(wanted)];

const sum = (rows: readonly { submissions: number }[]): number =>
  rows.reduce((total, row) => total + row.submissions, 0);

function judged(periods: readonly PeriodCount[], unclear: readonly UnclearCount[]): Counts {
  const submissions = sum(periods);
  const waiting = sum(unclear.filter(({ reconciliation }) => reconciliation === null));
  const of = (judgement: string) =>
    sum(unclear.filter(({ reconciliation }) => reconciliation !== null && judgementOf(reconciliation) === judgement));
  const [unexplained, cannotTell] = [of('unexplained'), of('cannotTell')];
  return { submissions, explained: submissions - unexplained - cannotTell - waiting, unexplained, cannotTell, waiting };
}

function rated(periods: readonly PeriodCount[], unclear: readonly UnclearCount[]): Reconciliation['totals'] {
  const counts = judged(periods, unclear);
  return { ...counts, rate: rate(counts.unexplained, counts.submissions - counts.waiting) };
}

function countKind(unclear: readonly UnclearCount[], bit: number) {
  const own = unclear.filter(({ reconciliation }) => reconciliation !== null && (reconciliation & bit) !== 0);
  const of = (status: number) => sum(own.filter(({ statusId }) => statusId === status));
  return { submissions: sum(own), approved: of(APPROVED), rejected: of(REJECTED) };
}

/** Equal content is one version, in whichever project; by when they were first seen, as each is named by what it changed of those before. */
function byVersion(
  periods: readonly PeriodCount[],
  unclear: readonly UnclearCount[],
  versions: readonly PolicyVersion[],
  spans: readonly PolicySpan[],
): Reconciliation['policyVersions'] {
  const idOf = versionIdOf(versions);
  const firstSeen = (id: string) =>
    Math.min(...spans.filter((span) => idOf(span) === id).map((span) => span.firstSeen.getTime()));
  return [...new Set(periods.map(idOf))]
    .map((policyId) => ({
      policyId,
      policy: versions.find(({ id }) => id === policyId)?.policy ?? null,
      ...rated(...both(periods, unclear, (row) => idOf(row) === policyId)),
    }))
    .filter(({ submissions }) => submissions > 0)
    .sort((a, b) => firstSeen(a.policyId) - firstSeen(b.policyId) || a.policyId.localeCompare(b.policyId));
}

function byType(
  periods: readonly PeriodCount[],
  unclear: readonly UnclearCount[],
  terms: ReadonlyMap<number, string>,
): Reconciliation['submitTypes'] {
  return [...new Set(periods.map(({ submitTypeId }) => submitTypeId))]
    .map((id) => ({
      submitType: id === NO_SUBMIT_TYPE ? null : (terms.get(id) ?? ''),
      ...rated(...both(periods, unclear, ({ submitTypeId }) => submitTypeId === id)),
    }))
    .filter(({ submissions }) => submissions > 0)
    .sort((a, b) => b.submissions - a.submissions || (a.submitType ?? '').localeCompare(b.submitType ?? ''));
}

const NONE = { submissions: 0, explained: 0, unexplained: 0, cannotTell: 0, waiting: 0, rate: rate(0, 0) };
const NOTHING: Omit<Reconciliation, 'reading'> = {
  range: null,
  totals: NONE,
  kinds: RECONCILIATION_KINDS.map((kind) => ({ kind, submissions: 0, approved: 0, rejected: 0 })),
  series: { bucket: 'day', points: [] },
  policyVersions: [],
  submitTypes: [],
  policyChanges: [],
};
