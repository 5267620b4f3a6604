import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { isLimit, passesAt } from '#lib/domain/gate-reading.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import type { Policy, Scores } from '#lib/domain/submission.ts';
import { APPROVED, standingOf, UNDECIDED } from '#lib/domain/what-if-standing.ts';
import { collectCells } from '#lib/domain/what-if-cells.ts';
import type { Alike } from '#lib/domain/what-if-cells.ts';
import type { Cells } from '#lib/domain/what-if.ts';
import type { Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import { getGateReading } from './gate-reading.ts';
import { exactOutcome, occlusionOutcome, turnColumn } from './gate-sql.ts';
import { listPolicyVersions } from './policy-versions.ts';
import { readColumns } from './read-columns.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { APPROVED as APPROVED_ID, listTerms, REJECTED } from './terms.ts';

/** The turning points, each a column of the groups. */
const turnsOf = ({ rules }: GateReading) =>
  SCORED_GATES.map((gate) => ({ turn: turnColumn(gate, rules[gate]), name: sql.ref(`turn_${gate}`) }));

/**
 * A filter's submissions by the turning points of all their scores and by how they stand to moved thresholds. Two readings of two indexes:
 * of what was rejected also the reasons are asked for, which the index of rejections holds.
 */
export async function countCells(trx: Trx, filter: ResolvedFilter): Promise<Cells> {
  const reading = await getGateReading(trx);
  const others = await countOthers(trx, filter, reading);
  const rejected = await countWithReasons(trx, filter, sql`status_id = ${sql.lit(REJECTED)}`, reading);
  return collectCells([...others, ...rejected], reading);
}

/**
 * The same of those of a filter's submissions that were the first of their subject in the whole mirror. The first of each is found once, in
 * the index of subjects: to ask for each submission whether there is an earlier one takes many times as long.
 */
export async function countFirstTries(trx: Trx, filter: ResolvedFilter): Promise<Cells> {
  const isFirst = sql`(project_id, subject, created_at) in (
    select project_id, subject, min(created_at) from submission
    where project_id = any(${filter.projectIds}::smallint[]) and subject is not null group by project_id, subject)`;
  const reading = await getGateReading(trx);
  return collectCells(await countWithReasons(trx, filter, isFirst, reading), reading);
}

const standingOfOther = (statusId: number | undefined): number => (statusId === APPROVED_ID ? APPROVED : UNDECIDED);

/** Grouped by the columns themselves where they are what is asked for: an expression hides from the planner how few groups there are. */
async function countOthers(trx: Trx, filter: ResolvedFilter, reading: GateReading): Promise<Alike[]> {
  const status = sql.ref('status_id');
  const turns = turnsOf(reading);
  const groups = sql`select status_id, ${asNamed(turns)}, count(*) as n from submission
    where project_id = any(${filter.projectIds}::smallint[]) and status_id <> ${sql.lit(REJECTED)} and ${filterConditions(filter)}
    group by status_id, ${sql.join(turns.map(({ turn }) => turn))}`;
  const names = turns.map(({ name }) => name);
  const { numbers } = await readColumns(trx, groups, { numbers: [status, ...names, sql.ref('n')] });
  const [statuses = [], ...rest] = numbers;
  const bins = rest.slice(0, -1);
  const counts = rest.at(-1) ?? [];
  return counts.map((count, row) => ({
    standing: standingOfOther(statuses[row]),
    bins: bins.map((column) => column[row] ?? -1),
    count,
  }));
}

const asNamed = (turns: ReturnType<typeof turnsOf>): RawBuilder<unknown> =>
  sql.join(turns.map(({ turn, name }) => sql`${turn} as ${name}`));

/** Groups with all that tells why something was rejected. @param which a further condition */
async function countWithReasons(
  trx: Trx,
  filter: ResolvedFilter,
  which: RawBuilder<unknown>,
  reading: GateReading,
): Promise<Alike[]> {
  const versions = await listPolicyVersions(trx);
  const terms = await listTerms(trx);
  const turns = turnsOf(reading);
  // Where a threshold is not whole, or occlusion has points, the turning points do not tell: only then is the table itself asked.
  const limited = versions.some(({ policy }) => isLimit(reading.rules.occlusion, policy.occlusion));
  const told = [
    ...SCORED_GATES.map((gate) => exactOutcome(gate, versions, reading)),
    limited ? occlusionOutcome(versions, reading) : sql`null::text`,
  ].map((outcome, index) => ({ outcome, name: sql.ref(`told${index}`) }));
  const keys = ['status_id', 'project_id', 'policy_id', 'occluded'].map((name) => sql.ref(name));
  const groups = sql`select ${sql.join(keys)}, fail_code_ids, ${asNamed(turns)},
      ${sql.join(told.map(({ outcome, name }) => sql`${outcome} as ${name}`))}, count(*) as n
    from submission where project_id = any(${filter.projectIds}::smallint[]) and ${which} and ${filterConditions(filter)}
    group by ${sql.join([...keys, sql.ref('fail_code_ids'), ...turns.map(({ turn }) => turn), ...told.map(({ name }) => name)])}`;
  const { numbers, values } = await readColumns(trx, groups, {
    numbers: [
      ...['status_id', 'project_id', 'policy_id'].map((name) => sql.ref(name)),
      sql`occluded::int`,
      ...turns.map(({ name }) => name),
      ...told.map(({ name }) => sql`case ${name} when 'passed' then 1 when 'failed' then 0 end`),
      sql.ref('n'),
    ],
    values: [sql.ref('fail_code_ids')],
  });
  const policies = new Map(versions.map(({ projectId, policyId, policy }) => [`${projectId}/${policyId}`, policy]));
  const codesOf = (row: number) => (values[0]?.[row] as number[] | null | undefined) ?? [];
  const known = new Map<string, number>();
  return (numbers.at(-1) ?? []).map((count, row) => {
    const [status, project, policyId, occluded = -1, ...rest] = numbers.map((column) => column[row] ?? -1);
    const bins = rest.slice(0, SCORED_GATES.length);
    if (status !== REJECTED) return { standing: standingOfOther(status), bins, count };
    const outcomes = rest.slice(SCORED_GATES.length, -1);
    const policy = policies.get(`${project}/${policyId}`) ?? null;
    const scores = asScored(bins, policy, outcomes, reading);
    // Many share what decides: the policy, the codes, and on which side of its threshold each score is.
    const sides = SCORED_GATES.map((gate) => (scores[gate] === null ? -1 : Number(scores[gate] > 0)));
    const key = `${project}/${policyId}/${occluded}/${outcomes.at(-1)}/${codesOf(row).join('.')}/${sides.join('')}`;
    let standing = known.get(key);
    if (standing === undefined) {
      const failCodes = codesOf(row).map((id) => terms.get(id) ?? '');
      standing = standingOf(
        {
          status: 'rejected',
          failCodes,
          scores: { ...scores, ...found(occluded, outcomes) },
          policy,
        },
        reading,
      );
      known.set(key, standing);
    }
    return { standing, bins, count };
  });
}

/** Scores on the side of their thresholds on which the true ones are, as far away as can be. */
function asScored(
  turns: readonly number[],
  policy: Policy | null,
  outcomes: readonly number[],
  { rules }: GateReading,
): Omit<Scores, 'occluded' | 'occlusion'> {
  const of = (index: number): number | null => {
    const gate = SCORED_GATES[index];
    const [turn, told] = [turns[index] ?? -1, outcomes[index] ?? -1];
    if (turn < 0 || gate === undefined) return null;
    const [rule, threshold] = [rules[gate], policy?.[gate] ?? null];
    if (!isLimit(rule, threshold)) return 0;
    const passed = told < 0 ? passesAt(rule.rejects, threshold, turn) : told === 1;
    return passed === (rule.rejects === 'below') ? Infinity : -Infinity;
  };
  return { similarity: of(0), liveness: of(1), activeLiveness: of(2), faceCover: of(3), headCover: of(4) };
}

/** The finding (1 = obstructed), or the outcome that stands for it where points decided. */
function found(occluded: number, outcomes: readonly number[]): Pick<Scores, 'occluded' | 'occlusion'> {
  const outcome = outcomes.at(-1);
  if (occluded === 1 || outcome === 0) return { occluded: true, occlusion: null };
  return { occluded: occluded === 0 || outcome === 1 ? false : null, occlusion: null };
}
