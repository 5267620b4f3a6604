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

const anyOf = (conditions: RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;

const within = (value: RawBuilder<unknown>, { min, max }: NumberRange): RawBuilder<unknown> =>
  sql`(${sql.join(
    [
      ...(min === null ? [] : [sql`${value} >= ${min}::double precision`]),
      ...(max === null ? [] : [sql`${value} <= ${max}::double precision`]),
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
