import { createMultiParser, createParser, parseAsStringLiteral } from 'nuqs/server';
import type { inferParserType } from 'nuqs/server';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { isWithin, parseNumberRange, writeNumberRange } from '#lib/domain/number-range.ts';
import { parseNear } from '#lib/domain/near-miss-text.ts';
import { parseWhatIf, writeWhatIf } from '#lib/domain/what-if-text.ts';
import { isDay, RANGE_PRESETS } from '#lib/domain/time-range.ts';
import { isTimeZone } from '#lib/domain/time-zones.ts';
import { boundsOf, CHOICE_LISTS, choicesOf, FLAGS, RANGES, TEXT_LISTS } from './limits.ts';
import type { ChoiceLimit, FlagLimit, RangeLimit } from './limits.ts';

// The limits of the API (lib/contract/filter.ts): what it would refuse is not taken from the address either.
const LIST_LENGTH = 100;
const ITEM_LENGTH = 200;

/** Text of 1 to `length` characters. The character NUL is in none that PostgreSQL can hold. */
export const isText = (text: string, length: number) =>
  text.length > 0 && text.length <= length && !text.includes('\0');

/** One text of at most so many characters. */
export const textUpTo = (length: number) =>
  createParser<string>({
    parse: (text) => (isText(text, length) ? text : null),
    serialize: (text) => text,
  });

/** Several items, each a parameter of its own: fail codes and types are free text, so no separator is safe inside. */
export const listOf = <T extends string>(
  isItem: (text: string) => text is T,
  inOrder: (items: T[]) => T[] = (items) => items,
) =>
  createMultiParser<T[]>({
    parse: (texts) => {
      const kept = inOrder([...new Set(texts)].filter(isItem));
      return kept.length > 0 ? kept.slice(0, LIST_LENGTH) : null;
    },
    serialize: (items) => items,
    eq: (a, b) => a.length === b.length && a.every((item, index) => item === b[index]),
  }).withDefault([]);

const listOfTexts = listOf((text): text is string => isText(text, ITEM_LENGTH));

function choiceOf<L extends ChoiceLimit>(limit: L) {
  const choices: readonly string[] = choicesOf(limit);
  type Item = FilterQuery[L][number];
  return listOf(
    (text): text is Item => choices.includes(text),
    (items) => items.toSorted((a, b) => choices.indexOf(a) - choices.indexOf(b)),
  );
}

/** Kept as text, in the one spelling that `writeNumberRange` gives it. */
function rangeWithin(bounds: { min: number; max: number }) {
  return createParser<string>({
    parse: (text) => {
      const range = parseNumberRange(text);
      return range && isWithin(range, bounds) ? writeNumberRange(range) : null;
    },
    serialize: (text) => text,
  });
}

/** Kept as text, with the gates in their order. */
const parseAsWhatIf = createParser<string>({
  parse: (text) => {
    const asked = parseWhatIf(text);
    return asked && writeWhatIf(asked);
  },
  serialize: (text) => text,
});

/** Kept as text. */
const parseAsNear = createParser<string>({
  parse: (text) => (parseNear(text) ? text : null),
  serialize: (text) => text,
});

const parseAsDay = createParser<string>({ parse: (text) => (isDay(text) ? text : null), serialize: (day) => day });
const parseAsFlag = parseAsStringLiteral(['true', 'false'] as const);

const ofEach = <const N extends string, P>(names: readonly N[], parserOf: (name: N) => P): Record<N, P> =>
  Object.fromEntries(names.map((name) => [name, parserOf(name)])) as Record<N, P>;

/** A mapped type keeps the items of each choice apart. */
const choices = Object.fromEntries(CHOICE_LISTS.map((name) => [name, choiceOf(name)])) as {
  [L in ChoiceLimit]: ReturnType<typeof choiceOf<L>>;
};

/** The parameters of the address. `from` with `to` goes before `range`. */
export const filterParams = {
  range: parseAsStringLiteral(RANGE_PRESETS),
  from: parseAsDay,
  to: parseAsDay,
  tz: createParser<string>({ parse: (text) => (isTimeZone(text) ? text : null), serialize: (zone) => zone }),
  ...ofEach(TEXT_LISTS, () => listOfTexts),
  ...choices,
  ...ofEach<RangeLimit, ReturnType<typeof rangeWithin>>(RANGES, (limit) => rangeWithin(boundsOf(limit))),
  ...ofEach<FlagLimit, typeof parseAsFlag>(FLAGS, () => parseAsFlag),
  whatIf: parseAsWhatIf,
  nearMiss: parseAsNear,
  subject: textUpTo(300),
  q: textUpTo(200),
  erased: parseAsStringLiteral(['only', 'without'] as const),
  project: listOfTexts,
};

export type FilterParams = inferParserType<typeof filterParams>;
