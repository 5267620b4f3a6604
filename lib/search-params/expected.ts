import type { Messages } from '#lib/messages/messages.ts';
import { ALARM_LISTS } from './alarms-view.ts';
import { AUDIT_OUTCOMES } from './audit-filter.ts';
import type { AddressParameter } from './ignored.ts';
import { boundsOf, CHOICE_LISTS, choicesOf, FLAGS, RANGES, TEXT_LISTS } from './limits.ts';

const ofEach = <const N extends string>(names: readonly N[], words: (name: N) => string) =>
  Object.fromEntries(names.map((name) => [name, words(name)])) as Record<N, string>;

/** What each parameter of the address may be, in words: "a day such as 2026-03-01". */
export function expectedWords({ expected }: Messages['address']): Readonly<Record<AddressParameter, string>> {
  const { range, from, to, tz, subject, q, erased } = expected;
  const { sort, columns, density, selected, view, heat, compare, actor, acts, record } = expected;
  return {
    range,
    from,
    to,
    tz,
    ...ofEach(TEXT_LISTS, () => expected.texts),
    ...ofEach(CHOICE_LISTS, (name) => expected.oneOf(choicesOf(name).join(', '))),
    ...ofEach(RANGES, (name) => {
      const { min, max } = boundsOf(name);
      return expected.numbers(min, max);
    }),
    ...ofEach(FLAGS, () => expected.flag),
    whatIf: expected.whatIf,
    nearMiss: expected.nearMiss,
    band: expected.band,
    state: expected.oneOf(ALARM_LISTS.join(', ')),
    thresholds: expected.thresholds,
    against: expected.thresholds,
    sweep: expected.gate,
    across: expected.gate,
    up: expected.gate,
    project: expected.texts,
    subject,
    q,
    erased,
    sort,
    columns,
    density,
    selected,
    view,
    x: expected.gate,
    y: expected.gate,
    heat,
    compare,
    compareFrom: expected.day,
    compareTo: expected.day,
    actor,
    act: acts,
    outcome: expected.oneOf(AUDIT_OUTCOMES.join(', ')),
    record,
    page: expected.page,
  };
}
