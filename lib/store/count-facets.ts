import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Facets } from '#lib/contract/facets.ts';
import { HOURS, OUTCOMES, WEEKDAYS, WITHOUT_POLICY } from '#lib/contract/filter.ts';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { countFailCodes } from './count-fail-codes.ts';
import type { Db, Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import { occlusionOutcome, outcomeOf } from './gate-sql.ts';
import { listPolicyVersions } from './policy-versions.ts';
import type { PolicyVersion } from './policy-versions.ts';
import { resolveFilter } from './resolve-filter.ts';
import { listTerms } from './terms.ts';

type Asked = FilterQuery & { tz: string };
type Field = Exclude<keyof Facets, 'failCode'>;

/** The limits that a field's own values set, and that its counts leave out. */
const OWN: Partial<Record<keyof Facets, Partial<FilterQuery>>> = {
  status: { status: [], notStatus: [] },
  submitType: { submitType: [], notSubmitType: [] },
  erased: { erased: undefined },
  failCode: { failCode: [], notFailCode: [], allFailCode: [], soleBlocker: [] },
  policy: { policy: [], notPolicy: [] },
};
const ownLimits = (field: keyof Facets): Partial<FilterQuery> => OWN[field] ?? { [field]: [] };

/**
 * Counts every value of every field among the submissions that match all the other fields' limits, from one snapshot.
 * Fields whose own limits are not set share one pass over the submissions; each of the others takes one of its own.
 */
export async function countFacets(db: Db, query: Asked): Promise<Facets> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const versions = await listPolicyVersions(trx);
      const texts = await listTerms(trx);
      const expressions = expressionsOf(query.tz, versions);
      const fields = Object.keys(expressions) as Field[];
      const limited = fields.filter((field) => isLimited(query, field));
      const passes = [
        { fields: fields.filter((field) => !limited.includes(field)), query },
        ...limited.map((field) => ({ fields: [field], query: { ...query, ...ownLimits(field) } })),
      ];
      const counts = new Map<Field, Map<string, number>>();
      for (const pass of passes) await countPass(trx, pass, expressions, counts);

      const named = (field: 'status' | 'submitType') => listed(counts, field, (id) => texts.get(Number(id)) ?? '');
      const outcomes = (field: Field) => inOrder(counts, field, OUTCOMES);
      return {
        status: named('status'),
        submitType: named('submitType'),
        erased: inOrder(counts, 'erased', ['true', 'false']),
        failCode: await codeFacet(trx, { ...query, ...ownLimits('failCode') }, texts),
        policy: policyFacet(counts, versions),
        weekday: inOrder(counts, 'weekday', WEEKDAYS),
        hour: inOrder(counts, 'hour', HOURS),
        similarityOutcome: outcomes('similarityOutcome'),
        livenessOutcome: outcomes('livenessOutcome'),
        activeLivenessOutcome: outcomes('activeLivenessOutcome'),
        faceCoverOutcome: outcomes('faceCoverOutcome'),
        headCoverOutcome: outcomes('headCoverOutcome'),
        occlusionOutcome: outcomes('occlusionOutcome'),
      };
    });
}

const isLimited = (query: Asked, field: Field): boolean =>
  (Object.keys(ownLimits(field)) as (keyof FilterQuery)[]).some((name) => {
    const value = query[name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });

/** What a submission has in a field, as text. */
function expressionsOf(tz: string, versions: readonly PolicyVersion[]): Record<Field, RawBuilder<unknown>> {
  const local = sql`(created_at at time zone ${tz})`;
  const gates = SCORED_GATES.map((gate) => [`${gate}Outcome`, outcomeOf(gate, versions)] as const);
  return {
    status: sql`status_id::text`,
    submitType: sql`submit_type_id::text`,
    erased: sql`erased::text`,
    policy: sql`project_id || '/' || policy_id`,
    weekday: sql`extract(isodow from ${local})::text`,
    hour: sql`extract(hour from ${local})::text`,
    ...(Object.fromEntries(gates) as Record<(typeof gates)[number][0], RawBuilder<unknown>>),
    occlusionOutcome: occlusionOutcome(versions),
  };
}

async function countPass(
  trx: Trx,
  { fields, query }: { fields: Field[]; query: Asked },
  expressions: Record<Field, RawBuilder<unknown>>,
  counts: Map<Field, Map<string, number>>,
): Promise<void> {
  if (fields.length === 0) return;
  const filter = await resolveFilter(trx, query);
  const names = fields.map((field) => sql.ref(field));
  const { rows } = await sql<Record<string, string | null> & { absent: number; total: number }>`
    select ${sql.join(names)}, grouping(${sql.join(names)}) as absent, count(*)::int as total
    from (select ${sql.join(fields.map((field) => sql`${expressions[field]} as ${sql.ref(field)}`))} from submission
      where project_id = any(${filter.projectIds}::smallint[]) and ${filterConditions(filter)}) as hit
    group by grouping sets (${sql.join(names.map((name) => sql`(${name})`))})`.execute(trx);
  for (const row of rows) {
    // The bits of grouping() tell, from the last column up, which columns a row is not grouped by.
    const index = fields.findIndex((_, at) => (row.absent & (1 << (fields.length - 1 - at))) === 0);
    const field = fields[index];
    if (field === undefined) continue;
    const values = counts.get(field) ?? new Map<string, number>();
    values.set(row[field] ?? '', row.total);
    counts.set(field, values);
  }
}

const byCount = (a: { count: number; value: string }, b: { count: number; value: string }) =>
  b.count - a.count || a.value.localeCompare(b.value);

function listed(counts: Map<Field, Map<string, number>>, field: Field, nameOf: (value: string) => string) {
  return [...(counts.get(field) ?? [])].map(([value, count]) => ({ value: nameOf(value), count })).sort(byCount);
}

const inOrder = (counts: Map<Field, Map<string, number>>, field: Field, values: readonly string[]) =>
  values.map((value) => ({ value, count: counts.get(field)?.get(value) ?? 0 }));

function policyFacet(counts: Map<Field, Map<string, number>>, versions: readonly PolicyVersion[]): Facets['policy'] {
  const found = new Map<string, Facets['policy'][number]>();
  for (const [key, count] of counts.get('policy') ?? []) {
    const version = versions.find(({ projectId, policyId }) => key === `${projectId}/${policyId}`);
    const value = version?.id ?? WITHOUT_POLICY;
    const before = found.get(value)?.count ?? 0;
    found.set(value, { value, count: before + count, policy: version?.policy ?? null });
  }
  return [...found.values()].sort(byCount);
}

async function codeFacet(trx: Trx, query: Asked, texts: Map<number, string>): Promise<Facets['failCode']> {
  const filter = await resolveFilter(trx, query);
  // Without an end the rollups of all days answer.
  const bounded = { ...filter, start: filter.start ?? 0, end: filter.end ?? END_OF_TIME };
  const codes = await countFailCodes(trx, bounded);
  return codes.map(({ codeId, ...counts }) => ({ value: texts.get(codeId) ?? '', ...counts })).sort(byCount);
}

const END_OF_TIME = Date.UTC(2200, 0, 1);
