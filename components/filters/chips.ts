import { explainFailCode } from '#lib/domain/fail-codes.ts';
import type { Filter } from '#lib/search-params/filter.ts';

export interface Chip {
  key: string;
  field: string;
  value: string;
  /** The change that takes it off. */
  without: Partial<Filter>;
}

const LISTS = [
  { name: 'status', field: 'Verdict', valueOf: (value: string) => value },
  { name: 'failCode', field: 'Fail code', valueOf: (value: string) => explainFailCode(value).title },
  { name: 'submitType', field: 'Submit type', valueOf: (value: string) => value },
] as const;

/** The limits of a filter beside range, zone and project, one chip each. */
export function chipsOf(filter: Filter): Chip[] {
  const chips: Chip[] = LISTS.flatMap(({ name, field, valueOf }) =>
    filter[name].map((value) => ({
      key: `${name}/${value}`,
      field,
      value: valueOf(value),
      without: { [name]: filter[name].filter((each) => each !== value) },
    })),
  );
  if (filter.erased !== null) {
    const value = filter.erased === 'only' ? 'only erased' : 'without erased';
    chips.push({ key: 'erased', field: 'Erasure', value, without: { erased: null } });
  }
  if (filter.subject !== null) {
    chips.push({ key: 'subject', field: 'Subject', value: filter.subject, without: { subject: null } });
  }
  if (filter.q !== null) chips.push({ key: 'q', field: 'Text', value: filter.q, without: { q: null } });
  return chips;
}
