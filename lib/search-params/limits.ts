/** What can narrow the view, by kind. Names are those of our API (lib/contract/filter.ts) and of the address: one word each. */
import type { FilterQuery } from '#lib/contract/filter.ts';
import { REMAINS, REMOVAL_CLASSES, RETENTION_CLASSES } from '#lib/domain/erasure.ts';
import { RECONCILIATIONS } from '#lib/domain/reconciliation.ts';
import { PATTERN_KINDS } from '#lib/domain/subject-presets.ts';
import { GATES, SCORED_GATES } from '#lib/domain/submission.ts';
import type { Gate } from '#lib/domain/submission.ts';

type ScoredGate = (typeof SCORED_GATES)[number];

/** Any text may be chosen, several of them. */
export const TEXT_LISTS = [
  'status',
  'notStatus',
  'failCode',
  'allFailCode',
  'notFailCode',
  'soleBlocker',
  'submitType',
  'notSubmitType',
  'policy',
  'notPolicy',
] as const satisfies readonly (keyof FilterQuery)[];

export const OUTCOMES = ['passed', 'failed', 'off', 'notRecorded'] as const;
/** 1 = Monday. */
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
export const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour)) as FilterQuery['hour'];

export const outcomeName = <const G extends Gate>(gate: G) => `${gate}Outcome` as const;
export const scoreName = <const G extends ScoredGate>(gate: G) => `${gate}Score` as const;
export const marginName = <const G extends ScoredGate>(gate: G) => `${gate}Margin` as const;

export type OutcomeLimit = `${Gate}Outcome`;
/** What became of a submission's data. */
export const ERASURE_LIMITS = ['retention', 'removal', 'remains'] as const;
export type ErasureLimit = (typeof ERASURE_LIMITS)[number];
export type ChoiceLimit = OutcomeLimit | 'reconciliation' | ErasureLimit | 'pattern' | 'weekday' | 'hour';
export type RangeLimit = `${ScoredGate}Score` | `${ScoredGate}Margin` | 'lowestMargin' | 'attempt';
export type FlagLimit = 'everPassed' | 'quarantined';

export const OUTCOME_LIMITS: readonly OutcomeLimit[] = GATES.map(outcomeName);
/** One or several of a few known values. */
export const CHOICE_LISTS: readonly ChoiceLimit[] = [
  ...OUTCOME_LIMITS,
  'reconciliation',
  ...ERASURE_LIMITS,
  'pattern',
  'weekday',
  'hour',
];
/** From a number to a number, as `lib/domain/number-range.ts` writes it. */
export const RANGES: readonly RangeLimit[] = [
  ...SCORED_GATES.map(scoreName),
  ...SCORED_GATES.map(marginName),
  'lowestMargin',
  'attempt',
];
/** Yes, no, or not asked. */
export const FLAGS: readonly FlagLimit[] = ['everPassed', 'quarantined'];

/** Lowest and highest number that a range may name; those of the API. */
export function boundsOf(limit: RangeLimit): { min: number; max: number } {
  if (limit === 'attempt') return { min: 1, max: 100_000 };
  return limit.endsWith('Margin') ? { min: -100, max: 100 } : { min: 0, max: 100 };
}

/** The values that a choice offers. */
export function choicesOf<L extends ChoiceLimit>(limit: L): readonly FilterQuery[L][number][] {
  if (limit === 'weekday') return WEEKDAYS;
  if (limit === 'reconciliation') return RECONCILIATIONS;
  if (limit === 'retention') return RETENTION_CLASSES;
  if (limit === 'removal') return REMOVAL_CLASSES;
  if (limit === 'remains') return REMAINS;
  if (limit === 'pattern') return PATTERN_KINDS;
  return limit === 'hour' ? HOURS : OUTCOMES;
}
