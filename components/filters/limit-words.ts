import { parseNumberRange } from '#lib/domain/number-range.ts';
import type { NumberRange } from '#lib/domain/number-range.ts';
import type { Reconciliation } from '#lib/domain/reconciliation.ts';
import { GATES, SCORED_GATES } from '#lib/domain/submission.ts';
import type { PatternKind } from '#lib/domain/subject-presets.ts';
import { parseNear } from '#lib/domain/near-miss-text.ts';
import { parseWhatIf } from '#lib/domain/what-if-text.ts';
import { movedGates } from '#lib/domain/what-if.ts';
import { failCodeText, verdictName } from '#lib/messages/describe.ts';
import type { Messages } from '#lib/messages/messages.ts';
import type { Limit } from '#lib/search-params/filter.ts';
import { marginName, outcomeName, scoreName } from '#lib/search-params/limits.ts';
import type { ChoiceLimit, RangeLimit } from '#lib/search-params/limits.ts';

type Filters = Messages['filters'];

const ofGates = <const G extends string, N extends string>(
  gates: readonly G[],
  limitOf: (gate: G) => N,
  words: (gate: G) => string,
) => Object.fromEntries(gates.map((gate) => [limitOf(gate), words(gate)])) as Record<N, string>;

/** What each limit is of, as its chip begins. */
export const limitNames = ({ filters, terms }: Messages): Readonly<Record<Limit, string>> => ({
  ...filters.limits,
  ...ofGates(GATES, outcomeName, (gate) => terms.gates[gate].name),
  ...ofGates(SCORED_GATES, scoreName, (gate) => filters.gateScore(terms.gates[gate].name)),
  ...ofGates(SCORED_GATES, marginName, (gate) => filters.gateMargin(terms.gates[gate].name)),
});

const signed = (value: number) => String(value).replace('-', '−');

/** "−2 to 0", "at least 85", "at most 20", "85"; for bars chosen on a histogram "70 to under 86". */
function describeRange(filters: Filters, { min, max, under }: NumberRange): string {
  if (max === null) return min === null ? '' : filters.atLeast(signed(min));
  if (under) return min === null ? filters.under(signed(max)) : filters.betweenAndUnder(signed(min), signed(max));
  if (min === null) return filters.atMost(signed(max));
  return min === max ? signed(min) : filters.between(signed(min), signed(max));
}

function describeAttempt(filters: Filters, { min, max }: NumberRange): string {
  if (min === 1 && max === 1) return filters.firstTry;
  return min === 2 && max === null ? filters.retries : describeRange(filters, { min, max });
}

/** A range limit's value in words; ranges of the address are always well-formed. */
export function rangeWords(filters: Filters, limit: RangeLimit, text: string): string {
  const range = parseNumberRange(text);
  if (!range) return text;
  return limit === 'attempt' ? describeAttempt(filters, range) : describeRange(filters, range);
}

/** One value of a choice in words. */
export function choiceWords(
  { erasures, format, reconciliation, subjects, terms }: Messages,
  limit: ChoiceLimit,
  value: string,
): string {
  if (limit === 'weekday') return format.weekdays[Number(value) - 1] ?? value;
  if (limit === 'hour') return `${value.padStart(2, '0')}:00`;
  if (limit === 'retention' || limit === 'removal' || limit === 'remains') {
    const names: Readonly<Record<string, string>> = erasures[limit];
    return terms.inSentence(names[value] ?? value);
  }
  // Names of patterns, as of rules: “Page to API” stays as it is.
  if (limit === 'pattern') return subjects.kinds[value as PatternKind].name;
  if (limit === 'reconciliation')
    return terms.inSentence({ ...reconciliation.judgements, ...reconciliation.kinds }[value as Reconciliation]);
  return terms.inSentence(terms.outcomes[value as keyof typeof terms.outcomes].name);
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

/** What moved thresholds would do, in words: "would be rejected with Same person 88, Passive liveness off". */
export function whatIfWords({ filters, terms }: Messages, text: string): string {
  const asked = parseWhatIf(text);
  if (!asked) return text;
  const moved = movedGates(asked.thresholds).map((gate) =>
    filters.whatIf.threshold(terms.gates[gate].name, asked.thresholds[gate] ?? 0),
  );
  return filters.whatIf[asked.turn](moved.join(', '));
}

/** What came near, in words: "within 2 points of the other verdict", "rejected by Same person alone, within 5 % of the scale". */
export function nearWords({ filters, terms }: Messages, text: string): string {
  const asked = parseNear(text);
  if (!asked) return text;
  const words = filters.nearMiss;
  const band = words.band[asked.band.unit](asked.band.width);
  if (asked.kind === 'flip') return words.flip(band);
  const name = asked.gate === null ? null : terms.gates[asked.gate].name;
  if (asked.kind === 'only') return name === null ? words.onlyOne(band) : words.only(name, band);
  return words.gate(name ?? '', band);
}

/** What a policy version asks for, by its id, where that is known. */
export type PolicyName = (id: string) => string | undefined;

/** One value of a list of texts in words. */
export function textWords({ filters, terms }: Messages, limit: Limit, value: string, policyName?: PolicyName): string {
  if (limit === 'policy' || limit === 'notPolicy') {
    if (value === 'none') return filters.noneRecorded;
    return policyName?.(value) ?? value;
  }
  // ARGOS's two known verdicts as everywhere else; one never seen before as it was sent.
  if (limit === 'status' || limit === 'notStatus') return verdictName(terms, value);
  return limit.toLowerCase().includes('code') || limit === 'soleBlocker' ? failCodeText(terms, value).title : value;
}
