import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { filterQuery, HOURS, OUTCOMES, WEEKDAYS } from '#lib/contract/filter.ts';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { REMAINS, RETENTION_CLASSES } from '#lib/domain/erasure.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import { evaluateGates, lowestMargin } from '#lib/domain/gates.ts';
import { PATTERN_KINDS } from '#lib/domain/subject-presets.ts';
import { writeNear } from '#lib/domain/near-miss-text.ts';
import type { NearAsked } from '#lib/domain/near-miss-text.ts';
import { BAND_UNITS } from '#lib/domain/near-miss.ts';
import { RECONCILIATIONS } from '#lib/domain/reconciliation.ts';
import { GATES, SCORED_GATES, failCodeKey } from '#lib/domain/submission.ts';
import type { Policy, Submission } from '#lib/domain/submission.ts';
import { TURNS, writeWhatIf } from '#lib/domain/what-if-text.ts';
import type { Thresholds } from '#lib/domain/what-if.ts';
import { dayOf } from '#lib/domain/zone-days.ts';
import { anyKindOf, clockOf, endedAs, inRange, isNearAsAsked, showsAny, turnsBy } from './limits.ts';

/** The id of a policy version as the store gives it, for records made by `toRecord`. */
export const versionId = (policy: Policy): string =>
  createHash('sha256').update(JSON.stringify(policy)).digest('hex').slice(0, 12);

const day = fc.integer({ min: 0, max: 55 }).map((n) => new Date(Date.UTC(2026, 1, 18 + n)).toISOString().slice(0, 10));
const some = <const T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1, maxLength: 3 });
const rangeOf = (min: number, max: number) =>
  fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).chain(([a, b]) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const under = low < high ? [`${low}..<${high}`, `..<${high}`] : [];
    return fc.constantFrom(`${low}..${high}`, `..${high}`, `${low}..`, `${low}`, ...under);
  });
const CODES = ['face_occluded_FAIL', 'face_compare_underscore', 'never_seen'];
const POLICIES: Policy[] = [0, 50].flatMap((liveness) =>
  [70, 85].map((similarity) => ({
    similarity,
    liveness,
    activeLiveness: 0,
    faceCover: 0,
    headCover: 0,
    occlusion: false,
  })),
);

const everywhere = {
  from: day,
  to: day,
  status: some(['approved', 'rejected', 'pending?', 'never seen']),
  failCode: some(CODES),
  submitType: some(['form', 'api', 'kiosk']),
  subject: fc.constantFrom('kyc-1', 'kyc'),
  q: fc.constantFrom('auth-1', 'OCCLUDED', '100%', 'nothing like it', '_'),
  erased: fc.constantFrom('true', 'false'),
  project: fc.constantFrom(['project-a'], ['project-b', 'project-x']),
};
const points = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 50, 60, 70, 85));
/** One gate or more, moved to whole points. */
export const movedThresholds: fc.Arbitrary<Thresholds> = fc
  .subarray([...SCORED_GATES], { minLength: 1 })
  .chain((gates) => fc.tuple(...gates.map((gate) => points.map((at) => [gate, at] as const))))
  .map((entries) => Object.fromEntries(entries));
/** What no rollup tells apart. */
const beyond: Record<string, fc.Arbitrary<unknown>> = {
  notStatus: some(['approved', 'pending?', 'never seen']),
  notSubmitType: some(['form', 'kiosk', 'never seen']),
  notFailCode: some(CODES),
  allFailCode: some(CODES),
  soleBlocker: some(CODES),
  policy: some([...POLICIES.map(versionId), 'none', 'never seen']),
  notPolicy: some([...POLICIES.map(versionId), 'none']),
  weekday: some(WEEKDAYS),
  hour: some(HOURS),
  attempt: rangeOf(1, 9),
  everPassed: fc.constantFrom('true', 'false'),
  pattern: some(PATTERN_KINDS),
  occlusionOutcome: some(OUTCOMES),
  reconciliation: some(RECONCILIATIONS),
  retention: some(RETENTION_CLASSES),
  remains: some(REMAINS),
  whatIf: fc.record({ turn: fc.constantFrom(...TURNS), thresholds: movedThresholds }).map(writeWhatIf),
};
beyond['nearMiss'] = fc
  .record({
    band: fc.record({ unit: fc.constantFrom(...BAND_UNITS), width: fc.constantFrom(1, 2, 5, 10, 40) }),
    kind: fc.constantFrom('flip', 'only', 'gate'),
    gate: fc.constantFrom('similarity', 'liveness', 'headCover'),
    any: fc.boolean(),
  })
  .map(({ any, ...asked }) =>
    writeNear({ ...asked, ...(any && asked.kind === 'only' ? { gate: null } : {}) } as NearAsked),
  );
beyond['lowestMargin'] = rangeOf(-85, 50);
for (const gate of SCORED_GATES) {
  beyond[`${gate}Score`] = rangeOf(0, 100);
  beyond[`${gate}Margin`] = rangeOf(-85, 50);
  beyond[`${gate}Outcome`] = some(OUTCOMES);
}

/** Each of these limits alone, so that something is left to be found. */
export const singleLimits: [string, fc.Arbitrary<FilterQuery>][] = Object.entries(beyond).map(([name, values]) => [
  name,
  values.map((value) => filterQuery.parse({ [name]: value })),
]);

/** Filters of up to nine fields, half of them with one or two more that no rollup can tell. */
export const filters: fc.Arbitrary<FilterQuery> = fc
  .tuple(
    fc.record(everywhere, { requiredKeys: [] }),
    fc
      .subarray(Object.entries(beyond), { maxLength: 2 })
      .chain((chosen) => fc.tuple(...chosen.map(([name, values]) => values.map((value) => [name, value] as const)))),
  )
  .map(([common, more]) => filterQuery.parse({ ...common, ...(Object.fromEntries(more) as object) }));

/** Days that the projects of `openMirror` keep what they have: some of their records are due, some were erased late. */
export const PERIODS: Readonly<Record<string, number>> = { 'project-a': 250, 'project-b': 45 };

/** The filter in plain code, over all submissions that there are. */
export function matches(
  item: Submission,
  filter: FilterQuery,
  zone: string,
  all: readonly Submission[],
  reading: GateReading = DOCUMENTED_READING,
): boolean {
  const keys = new Set(item.failCodes.map(failCodeKey));
  const bears = (code: string): boolean => keys.has(failCodeKey(code));
  const words = [...item.comments, ...item.failCodes].map((text) => text.toLowerCase());
  const created = dayOf(Date.parse(item.createdAt), zone);
  const { q } = filter;
  const anyOf = (asked: readonly string[], value: string) => asked.length === 0 || asked.includes(value);
  const version = item.policy ? versionId(item.policy) : 'none';
  const clock = clockOf(item.createdAt, zone);
  const own = all.filter(
    (other) =>
      item.kycSubmissionId !== null &&
      other.kycSubmissionId === item.kycSubmissionId &&
      other.projectId === item.projectId,
  );
  const attempt = own.length === 0 ? null : 1 + own.filter((other) => other.createdAt < item.createdAt).length;
  const results = evaluateGates(item.scores, item.policy, reading);
  return (
    (filter.from === undefined || created >= filter.from) &&
    (filter.to === undefined || created <= filter.to) &&
    anyOf(filter.status, item.status) &&
    !filter.notStatus.includes(item.status) &&
    (filter.failCode.length === 0 || filter.failCode.some(bears)) &&
    !filter.notFailCode.some(bears) &&
    filter.allFailCode.every(bears) &&
    (filter.soleBlocker.length === 0 ||
      (item.status === 'rejected' && keys.size === 1 && filter.soleBlocker.some(bears))) &&
    anyOf(filter.submitType, item.submitType ?? '') &&
    !filter.notSubmitType.includes(item.submitType ?? '') &&
    anyOf(filter.policy, version) &&
    !filter.notPolicy.includes(version) &&
    anyOf(filter.weekday, clock.weekday) &&
    anyOf(filter.hour, clock.hour) &&
    inRange(filter.attempt, attempt) &&
    (filter.everPassed === undefined ||
      (own.length > 0 && own.some((other) => other.status === 'approved') === (filter.everPassed === 'true'))) &&
    (filter.pattern.length === 0 || showsAny(filter.pattern, item, own, reading)) &&
    inRange(filter.lowestMargin, lowestMargin(results)?.margin ?? null) &&
    SCORED_GATES.every(
      (gate) =>
        inRange(filter[`${gate}Score`], item.scores[gate]) &&
        inRange(filter[`${gate}Margin`], results.find((result) => result.gate === gate)?.margin ?? null),
    ) &&
    GATES.every((gate) =>
      anyOf(filter[`${gate}Outcome`], results.find((result) => result.gate === gate)?.outcome ?? ''),
    ) &&
    anyKindOf(filter.reconciliation, item, reading) &&
    endedAs(item, filter, PERIODS[item.projectId] ?? null) &&
    (filter.whatIf === undefined || turnsBy(item, filter.whatIf, reading)) &&
    (filter.nearMiss === undefined || isNearAsAsked(item, filter.nearMiss, reading)) &&
    (filter.subject === undefined || item.kycSubmissionId === filter.subject) &&
    (filter.erased === undefined || item.erased === (filter.erased === 'true')) &&
    anyOf(filter.project, item.projectId) &&
    (q === undefined ||
      item.authId.startsWith(q) ||
      (item.kycSubmissionId?.startsWith(q) ?? false) ||
      words.some((text) => text.includes(q.toLowerCase())))
  );
}
