import type { Facets } from '#lib/contract/facets.ts';
import { HOURS, OUTCOMES, WEEKDAYS, WITHOUT_POLICY } from '#lib/contract/filter.ts';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { RECONCILIATIONS } from '#lib/domain/reconciliation.ts';
import { GATES } from '#lib/domain/submission.ts';
import type { Gate } from '#lib/domain/submission.ts';
import { dayBounds } from '#lib/domain/time-range.ts';
import { countFailCodes } from './count-fail-codes.ts';
import { countGroups } from './count-groups.ts';
import type { SubmissionGroup } from './count-groups.ts';
import { countWeekdayHours } from './count-weekday-hours.ts';
import type { Db, Trx } from './database.ts';
import { findDays } from './find-days.ts';
import { reconciliationsOf } from './reconciliation-sql.ts';
import { resolveFilter } from './resolve-filter.ts';
import { listTerms } from './terms.ts';
import { inSnapshot } from './in-snapshot.ts';

type Asked = FilterQuery & { tz: string };
/** What the groups tell. */
type Grouped = 'status' | 'submitType' | 'erased' | 'policy' | 'reconciliation' | `${Gate}Outcome`;
interface Field {
  /** One, but for fields of which a submission can have several. */
  valuesOf: (group: SubmissionGroup) => readonly string[];
  /** Do a submission's values match the limits on this field? */
  allows: (values: readonly string[]) => boolean;
}

const WITHOUT_GROUPED = {
  status: [],
  notStatus: [],
  submitType: [],
  notSubmitType: [],
  erased: undefined,
  policy: [],
  notPolicy: [],
  reconciliation: [],
  ...(Object.fromEntries(GATES.map((gate) => [`${gate}Outcome`, []])) as unknown as Record<`${Gate}Outcome`, []>),
};

/**
 * Counts every value of every field among the submissions that match all the other fields' limits, from one snapshot. Verdict, submit
 * type, erasure, policy, reconciliation and outcomes are counted together in one pass without limits on any of them, which are then laid on the groups.
 */
export async function countFacets(db: Db, query: Asked, now: Date = new Date()): Promise<Facets> {
  return inSnapshot(db, async (trx) => {
    const terms = await listTerms(trx);
    const groups = await countGroups(trx, await resolveFilter(trx, { ...query, ...WITHOUT_GROUPED }));
    const fields = fieldsOf(query, terms);
    const counted = (name: Grouped) => countField(groups, fields, name);
    const ordered = (name: Grouped, values: readonly string[]) => inOrder(counted(name), values);
    const outcomes = (gate: Gate) => ordered(`${gate}Outcome`, OUTCOMES);
    return {
      status: mostFirst(counted('status')),
      submitType: mostFirst(counted('submitType')),
      erased: ordered('erased', ['true', 'false']),
      failCode: await countCodes(trx, query, terms),
      policy: policyFacet(counted('policy'), groups),
      ...(await countClock(trx, query, now)),
      similarityOutcome: outcomes('similarity'),
      livenessOutcome: outcomes('liveness'),
      activeLivenessOutcome: outcomes('activeLiveness'),
      faceCoverOutcome: outcomes('faceCover'),
      headCoverOutcome: outcomes('headCover'),
      occlusionOutcome: outcomes('occlusion'),
      reconciliation: ordered('reconciliation', RECONCILIATIONS),
    };
  });
}

/** Names that nobody bears match nothing, and excluding them excludes nothing: as in `resolveFilter`. */
function fieldsOf(query: Asked, terms: ReadonlyMap<number, string>): Record<Grouped, Field> {
  const named = (wanted: readonly string[], unwanted: readonly string[]) => (values: readonly string[]) =>
    (wanted.length === 0 || values.some((value) => wanted.includes(value))) &&
    !values.some((value) => unwanted.includes(value));
  const gates = GATES.map((gate): [`${Gate}Outcome`, Field] => [
    `${gate}Outcome`,
    { valuesOf: ({ outcomes }) => [outcomes[gate]], allows: named(query[`${gate}Outcome`], []) },
  ]);
  return {
    status: { valuesOf: ({ statusId }) => [terms.get(statusId) ?? ''], allows: named(query.status, query.notStatus) },
    submitType: {
      valuesOf: ({ submitTypeId }) => [terms.get(submitTypeId) ?? ''],
      allows: named(query.submitType, query.notSubmitType),
    },
    erased: {
      valuesOf: ({ erased }) => [String(erased)],
      allows: named(query.erased === undefined ? [] : [query.erased], []),
    },
    policy: { valuesOf: (group) => [versionId(group)], allows: named(query.policy, query.notPolicy) },
    reconciliation: {
      valuesOf: ({ reconciliation }) => reconciliationsOf(reconciliation),
      allows: named(query.reconciliation, []),
    },
    ...(Object.fromEntries(gates) as Record<`${Gate}Outcome`, Field>),
  };
}

const versionId = ({ version }: SubmissionGroup): string => version?.id ?? WITHOUT_POLICY;

function countField(
  groups: readonly SubmissionGroup[],
  fields: Record<Grouped, Field>,
  name: Grouped,
): Map<string, number> {
  const others = (Object.keys(fields) as Grouped[]).filter((other) => other !== name).map((other) => fields[other]);
  const counts = new Map<string, number>();
  for (const group of groups) {
    if (!others.every(({ valuesOf, allows }) => allows(valuesOf(group)))) continue;
    for (const value of fields[name].valuesOf(group)) counts.set(value, (counts.get(value) ?? 0) + group.count);
  }
  return counts;
}

const byCount = (a: { count: number; value: string }, b: { count: number; value: string }) =>
  b.count - a.count || a.value.localeCompare(b.value);

const mostFirst = (counts: ReadonlyMap<string, number>) =>
  [...counts].map(([value, count]) => ({ value, count })).sort(byCount);

const inOrder = (counts: ReadonlyMap<string, number>, values: readonly string[]) =>
  values.map((value) => ({ value, count: counts.get(value) ?? 0 }));

function policyFacet(counts: ReadonlyMap<string, number>, groups: readonly SubmissionGroup[]): Facets['policy'] {
  const policies = new Map(groups.map((group) => [versionId(group), group.version?.policy ?? null]));
  return mostFirst(counts).map(({ value, count }) => ({ value, count, policy: policies.get(value) ?? null }));
}

/** Weekdays without the limit on weekdays, hours without that on hours; without either one count tells both. */
async function countClock(trx: Trx, query: Asked, now: Date): Promise<Pick<Facets, 'weekday' | 'hour'>> {
  const count = async (asked: Asked) => {
    const filter = await resolveFilter(trx, asked);
    const days = await findDays(trx, filter, asked, now);
    if (!days) return [];
    return countWeekdayHours(trx, { ...filter, ...dayBounds(days, asked.tz) }, { ...days, tz: asked.tz });
  };
  const byWeekday = await count({ ...query, weekday: [] });
  const limited = query.weekday.length + query.hour.length > 0;
  const byHour = limited ? await count({ ...query, hour: [] }) : byWeekday;
  const sum = (cells: typeof byHour, values: readonly string[], name: 'weekday' | 'hour') =>
    values.map((value) => ({
      value,
      count: cells.reduce((total, cell) => total + (cell[name] === Number(value) ? cell.submissions : 0), 0),
    }));
  return { weekday: sum(byWeekday, WEEKDAYS, 'weekday'), hour: sum(byHour, HOURS, 'hour') };
}

async function countCodes(trx: Trx, query: Asked, terms: ReadonlyMap<number, string>): Promise<Facets['failCode']> {
  const filter = await resolveFilter(trx, {
    ...query,
    failCode: [],
    notFailCode: [],
    allFailCode: [],
    soleBlocker: [],
  });
  // Without an end the rollups of all days answer.
  const bounded = { ...filter, start: filter.start ?? 0, end: filter.end ?? END_OF_TIME };
  const codes = await countFailCodes(trx, bounded);
  return codes.map(({ codeId, ...counts }) => ({ value: terms.get(codeId) ?? '', ...counts })).sort(byCount);
}

const END_OF_TIME = Date.UTC(2200, 0, 1);
