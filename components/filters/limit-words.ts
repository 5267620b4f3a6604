import type { Facets } from '#lib/contract/facets.ts';
import { explainFailCode } from '#lib/domain/fail-codes.ts';
import { GATE_TEXTS, OUTCOME_TEXTS } from '#lib/domain/gates.ts';
import { parseNumberRange } from '#lib/domain/number-range.ts';
import type { NumberRange } from '#lib/domain/number-range.ts';
import { GATES, SCORED_GATES } from '#lib/domain/submission.ts';
import { WEEKDAYS } from '#lib/format/days.ts';
import { describePolicy } from '#lib/format/policies.ts';
import type { Limit } from '#lib/search-params/filter.ts';
import { marginName, outcomeName, scoreName } from '#lib/search-params/limits.ts';
import type { ChoiceLimit, RangeLimit } from '#lib/search-params/limits.ts';

const ofGates = <const G extends string, N extends string>(
  gates: readonly G[],
  limitOf: (gate: G) => N,
  words: (gate: G) => string,
) => Object.fromEntries(gates.map((gate) => [limitOf(gate), words(gate)])) as Record<N, string>;

/** What a limit is of, as its chip begins. */
export const LIMIT_NAMES: Readonly<Record<Limit, string>> = {
  status: 'Verdict',
  notStatus: 'Verdict not',
  failCode: 'Fail code',
  allFailCode: 'With fail code',
  notFailCode: 'Without fail code',
  soleBlocker: 'Rejected by',
  submitType: 'Submit type',
  notSubmitType: 'Submit type not',
  policy: 'Policy',
  notPolicy: 'Policy not',
  ...ofGates(GATES, outcomeName, (gate) => GATE_TEXTS[gate].name),
  ...ofGates(SCORED_GATES, scoreName, (gate) => `${GATE_TEXTS[gate].name}, score`),
  ...ofGates(SCORED_GATES, marginName, (gate) => `${GATE_TEXTS[gate].name}, margin`),
  weekday: 'Weekday',
  hour: 'Hour',
  attempt: 'Attempt',
  everPassed: 'Subject',
  quarantined: 'Quarantine',
  subject: 'Subject',
  q: 'Text',
  erased: 'Erasure',
};

const signed = (value: number) => String(value).replace('-', '−');

/** "−2 to 0", "at least 85", "at most 20", "85". */
function describeRange({ min, max }: NumberRange): string {
  if (min === null) return max === null ? '' : `at most ${signed(max)}`;
  if (max === null) return `at least ${signed(min)}`;
  return min === max ? signed(min) : `${signed(min)} to ${signed(max)}`;
}

function describeAttempt({ min, max }: NumberRange): string {
  if (min === 1 && max === 1) return 'first try';
  return min === 2 && max === null ? 'retries' : describeRange({ min, max });
}

/** A range limit's value in words; ranges of the address are always well-formed. */
export function rangeWords(limit: RangeLimit, text: string): string {
  const range = parseNumberRange(text);
  if (!range) return text;
  return limit === 'attempt' ? describeAttempt(range) : describeRange(range);
}

/** One value of a choice in words. */
export function choiceWords(limit: ChoiceLimit, value: string): string {
  if (limit === 'weekday') return WEEKDAYS[Number(value) - 1] ?? value;
  if (limit === 'hour') return `${value.padStart(2, '0')}:00`;
  return OUTCOME_TEXTS[value as keyof typeof OUTCOME_TEXTS].name.toLowerCase();
}

/** Runs of hours that follow each other: "09:00–12:00, 22:00–24:00". */
export function hoursWords(hours: readonly string[]): string {
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
  const runs: [number, number][] = [];
  for (const hour of hours.map(Number).toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === hour) last[1] = hour + 1;
    else runs.push([hour, hour + 1]);
  }
  return runs.map(([from, to]) => `${clock(from)}–${clock(to)}`).join(', ');
}

const VERDICTS: ReadonlyMap<string, string> = new Map([
  ['approved', 'Approved'],
  ['rejected', 'Rejected'],
]);

/** One value of a list of texts in words. Policy versions are named by what they ask for, where facets tell. */
export function textWords(limit: Limit, value: string, facets?: Facets): string {
  if (limit === 'policy' || limit === 'notPolicy') {
    if (value === 'none') return 'none recorded';
    const version = facets?.policy.find((each) => each.value === value);
    return version?.policy ? describePolicy(version.policy) : value;
  }
  // ARGOS's two known verdicts as everywhere else; one never seen before as it was sent.
  if (limit === 'status' || limit === 'notStatus') return VERDICTS.get(value) ?? value;
  return limit.toLowerCase().includes('code') || limit === 'soleBlocker' ? explainFailCode(value).title : value;
}
