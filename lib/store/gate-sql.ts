import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { GateOutcome } from '#lib/domain/gates.ts';
import type { NumberRange } from '#lib/domain/number-range.ts';
import type { SCORED_GATES } from '#lib/domain/submission.ts';
import { underPolicies } from './policy-versions.ts';
import type { PolicyVersion } from './policy-versions.ts';

export type ScoredGate = (typeof SCORED_GATES)[number];

const COLUMNS: Readonly<Record<ScoredGate, string>> = {
  similarity: 'similarity',
  liveness: 'liveness',
  activeLiveness: 'active_liveness',
  faceCover: 'face_cover',
  headCover: 'head_cover',
};

/** The column with the whole points of a gate's score, 0 to 100; null where none was recorded. */
export const binColumn = (gate: ScoredGate): RawBuilder<number | null> => sql.ref(`${COLUMNS[gate]}_bin`);

/** What is off, absent or too large to be subtracted has no margin. */
const difference = (safe: string, other: string, threshold: string): RawBuilder<unknown> =>
  sql.raw(`case when ${threshold} <> 0 and greatest(abs(${safe}), abs(${other})) < 1e300 then ${safe} - ${other} end`);

/**
 * The margin that `lowestMargin` finds, over the columns of `submission` as `s` and of its `policy_version` as `p`, with `p`'s limit
 * of occlusion, where it is a number, as `occlusion_limit`.
 */
export const LOWEST_MARGIN = sql<number | null>`least(${sql.join([
  ...Object.values(COLUMNS).map((name) => difference(`s.${name}`, `p.${name}`, `p.${name}`)),
  difference('occlusion_limit', 's.occlusion', 'occlusion_limit'),
])})`;

const anyOf = (conditions: RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;

const within = (value: RawBuilder<unknown>, { min, max, under }: NumberRange): RawBuilder<unknown> =>
  sql`(${sql.join(
    [
      ...(min === null ? [] : [sql`${value} >= ${min}::double precision`]),
      ...(max === null ? [] : [sql`${value} ${sql.raw(under ? '<' : '<=')} ${max}::double precision`]),
    ],
    sql` and `,
  )})`;

/** Policy versions by the threshold that they name for a gate; off and unnamed ones left out. */
function byThreshold(versions: readonly PolicyVersion[], gate: ScoredGate): [number, PolicyVersion[]][] {
  const groups = Map.groupBy(versions, (version) => version.policy[gate]);
  return [...groups].flatMap(([threshold, own]) => (threshold === null || threshold === 0 ? [] : [[threshold, own]]));
}

export const scoreWithin = (gate: ScoredGate, range: NumberRange): RawBuilder<unknown> =>
  within(sql.ref(COLUMNS[gate]), range);

/** The lowest margin that is kept; its whole points stand in the index of times, and leave few rows to be read. */
export function lowestMarginWithin(range: NumberRange): RawBuilder<unknown> {
  const whole = {
    min: range.min === null ? null : Math.floor(range.min),
    max: range.max === null ? null : Math.floor(range.max),
  };
  return sql`${within(sql.ref('lowest_margin_bin'), whole)} and ${within(sql.ref('lowest_margin'), range)}`;
}

/** The same subtraction of doubles as `evaluateGates`: equal numbers on both sides. */
export function marginWithin(gate: ScoredGate, range: NumberRange, versions: readonly PolicyVersion[]) {
  const column = sql.ref(COLUMNS[gate]);
  return anyOf(
    byThreshold(versions, gate).map(
      ([threshold, own]) =>
        sql`(${underPolicies(own)} and ${within(sql`(${column} - ${threshold}::double precision)`, range)})`,
    ),
  );
}

/** On which side of a threshold a score is, where the whole points do not tell: under policies whose threshold is not whole. Else null. */
export function exactOutcome(
  gate: ScoredGate,
  versions: readonly PolicyVersion[],
): RawBuilder<'passed' | 'failed' | null> {
  const column = sql.ref(COLUMNS[gate]);
  const cases = byThreshold(versions, gate).flatMap(([threshold, own]) =>
    Number.isInteger(threshold)
      ? []
      : [
          sql`when ${underPolicies(own)} then case when ${column} >= ${threshold}::double precision then 'passed' else 'failed' end`,
        ],
  );
  return cases.length === 0 ? sql`null::text` : sql`(case ${sql.join(cases, sql` `)} end)`;
}

/** The outcome of a gate as `evaluateGates` finds it, in SQL: a text, never null. */
export function outcomeOf(gate: ScoredGate, versions: readonly PolicyVersion[]): RawBuilder<GateOutcome> {
  const column = sql.ref(COLUMNS[gate]);
  const off = versions.filter((version) => version.policy[gate] === 0);
  const compared = byThreshold(versions, gate).map(
    ([threshold, own]) => sql`when ${underPolicies(own)}
      then case when ${column} >= ${threshold}::double precision then 'passed' else 'failed' end`,
  );
  return sql<GateOutcome>`(case when ${underPolicies(off)} then 'off' when ${column} is null then 'notRecorded'
    ${compared.length === 0 ? sql`` : sql.join(compared, sql` `)} else 'notRecorded' end)`;
}

/** Occlusion: the finding decides; points and a limit only where there is none. */
export function occlusionOutcome(versions: readonly PolicyVersion[]): RawBuilder<GateOutcome> {
  const off = versions.filter((version) => version.policy.occlusion === 0);
  const limits = Map.groupBy(versions, ({ policy: { occlusion } }) => (typeof occlusion === 'number' ? occlusion : 0));
  const compared = [...limits].flatMap(([limit, own]) =>
    limit === 0
      ? []
      : [
          sql`when occlusion is not null and ${underPolicies(own)}
            then case when occlusion <= ${limit}::double precision then 'passed' else 'failed' end`,
        ],
  );
  return sql<GateOutcome>`(case when occluded then 'failed' when not occluded then 'passed' when ${underPolicies(off)} then 'off'
    ${compared.length === 0 ? sql`` : sql.join(compared, sql` `)} else 'notRecorded' end)`;
}
