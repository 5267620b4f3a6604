import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { isLimit, isOff, switchesOff } from '#lib/domain/gate-reading.ts';
import type { GateReading, GateRule } from '#lib/domain/gate-reading.ts';
import type { GateOutcome } from '#lib/domain/gates.ts';
import type { NumberRange } from '#lib/domain/number-range.ts';
import type { SCORED_GATES } from '#lib/domain/submission.ts';
import { any } from './conditions.ts';
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

/** The column with a gate's score; null where none was recorded. */
export const scoreColumn = (gate: ScoredGate): RawBuilder<number | null> => sql.ref(COLUMNS[gate]);

/** The column with the whole points of a gate's score, 0 to 100; null where none was recorded. */
export const binColumn = (gate: ScoredGate): RawBuilder<number | null> => sql.ref(`${COLUMNS[gate]}_bin`);

/** A score passes a limit: `passesBy` its margin. */
export const passes = ({ rejects, equality }: GateRule, score: RawBuilder<unknown>, limit: RawBuilder<unknown>) =>
  sql`${score} ${sql.raw(`${rejects === 'below' ? '>' : '<'}${equality === 'passes' ? '=' : ''}`)} ${limit}`;

/** `marginOf` a score. */
export const margin = ({ rejects }: GateRule, score: RawBuilder<unknown>, limit: RawBuilder<unknown>) =>
  rejects === 'below' ? sql`(${score} - ${limit})` : sql`(${limit} - ${score})`;

/**
 * The margin that `lowestMargin` finds, over the columns of `submission` as `s` and of its `policy_version` as `p`, with `p`'s limit
 * of occlusion, where it is a number, as `occlusion_limit`. What is off, absent or too large to be subtracted has no margin.
 */
export function lowestMarginSql({ rules }: GateReading): RawBuilder<number | null> {
  const compared = [
    ...Object.entries(COLUMNS).map(([gate, name]) => ({
      rule: rules[gate as ScoredGate],
      score: sql.ref(`s.${name}`),
      limit: sql.ref(`p.${name}`),
    })),
    { rule: rules.occlusion, score: sql.ref('s.occlusion'), limit: sql.ref('occlusion_limit') },
  ];
  return sql<number | null>`least(${sql.join(
    compared.map(
      ({ rule, score, limit }) => sql`case when ${rule.zero === 'off' ? sql`${limit} <> 0 and ` : sql``}
        greatest(abs(${score}), abs(${limit})) < 1e300 then ${margin(rule, score, limit)} end`,
    ),
  )})`;
}

const within = (value: RawBuilder<unknown>, { min, max, under }: NumberRange): RawBuilder<unknown> =>
  sql`(${sql.join(
    [
      ...(min === null ? [] : [sql`${value} >= ${min}::double precision`]),
      ...(max === null ? [] : [sql`${value} ${sql.raw(under ? '<' : '<=')} ${max}::double precision`]),
    ],
    sql` and `,
  )})`;

export const points = (threshold: number): RawBuilder<number> => sql`${threshold}::double precision`;

/** Policy versions by the threshold that they name for a gate; off and unnamed ones left out. */
export function byThreshold(
  versions: readonly PolicyVersion[],
  gate: ScoredGate | 'occlusion',
  { rules }: GateReading,
): [number, PolicyVersion[]][] {
  const groups = Map.groupBy(versions, (version) => version.policy[gate]);
  return [...groups].flatMap(([threshold, own]) => (isLimit(rules[gate], threshold) ? [[threshold, own]] : []));
}

/** On which side of their thresholds scores are, version by version. */
function sides(
  groups: readonly [number, PolicyVersion[]][],
  rule: GateRule,
  score: RawBuilder<unknown>,
): RawBuilder<unknown>[] {
  return groups.map(
    ([threshold, own]) => sql`when ${score} is not null and ${underPolicies(own)}
      then case when ${passes(rule, score, points(threshold))} then 'passed' else 'failed' end`,
  );
}

export const scoreWithin = (gate: ScoredGate, range: NumberRange): RawBuilder<unknown> =>
  within(scoreColumn(gate), range);

/** The lowest margin that is kept; its whole points stand in the index of times, and leave few rows to be read. */
export function lowestMarginWithin(range: NumberRange): RawBuilder<unknown> {
  const whole = {
    min: range.min === null ? null : Math.floor(range.min),
    max: range.max === null ? null : Math.floor(range.max),
  };
  return sql`${within(sql.ref('lowest_margin_bin'), whole)} and ${within(sql.ref('lowest_margin'), range)}`;
}

/** The same subtraction of doubles as `evaluateGates`: equal numbers on both sides. */
export function marginWithin(
  gate: ScoredGate,
  range: NumberRange,
  versions: readonly PolicyVersion[],
  reading: GateReading,
): RawBuilder<unknown> {
  const rule = reading.rules[gate];
  return any(
    byThreshold(versions, gate, reading).map(
      ([threshold, own]) =>
        sql`(${underPolicies(own)} and ${within(margin(rule, scoreColumn(gate), points(threshold)), range)})`,
    ),
  );
}

/** The outcome of a gate as `evaluateGates` finds it, in SQL: a text, never null. */
export function outcomeOf(
  gate: ScoredGate,
  versions: readonly PolicyVersion[],
  reading: GateReading,
): RawBuilder<GateOutcome> {
  const off = versions.filter(({ policy }) => isOff(reading.rules[gate], policy[gate]));
  const compared = sides(byThreshold(versions, gate, reading), reading.rules[gate], scoreColumn(gate));
  return sql<GateOutcome>`(case when ${underPolicies(off)} then 'off' ${sql.join(compared, sql` `)} else 'notRecorded' end)`;
}

/** Occlusion: the finding decides, unless the policy switches it off; points and a limit only where there is none. */
export function occlusionOutcome(versions: readonly PolicyVersion[], reading: GateReading): RawBuilder<GateOutcome> {
  const rule = reading.rules.occlusion;
  const switchedOff = versions.filter(({ policy }) => switchesOff(reading, policy.occlusion));
  const off = versions.filter(({ policy }) => isOff(rule, policy.occlusion));
  const compared = sides(byThreshold(versions, 'occlusion', reading), rule, sql.ref('occlusion'));
  return sql<GateOutcome>`(case when ${underPolicies(switchedOff)} then 'off'
    when occluded then 'failed' when not occluded then 'passed' when ${underPolicies(off)} then 'off'
    ${sql.join(compared, sql` `)} else 'notRecorded' end)`;
}
