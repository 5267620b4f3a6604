'use client';
import { useQuery } from '@tanstack/react-query';
import type { Facets } from '#lib/contract/facets.ts';
import { explainFailCode } from '#lib/domain/fail-codes.ts';
import { failCodeKey } from '#lib/domain/submission.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { describePolicy } from '#lib/format/policies.ts';
import { facetsQuery } from '#lib/queries/facets.ts';
import type { TEXT_LISTS } from '#lib/search-params/limits.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { textWords } from './limit-words.ts';
import type { ValueChoice } from './offered-values.ts';

/** One way to narrow by a field's values. */
export interface FieldMode {
  limit: (typeof TEXT_LISTS)[number];
  name: string;
}

/** A field of which several values may be chosen; the counts leave its own limits aside. */
export interface ValueField extends Pick<ValueChoice, 'options' | 'complete' | 'sameAs'> {
  name: string;
  modes: readonly [FieldMode, ...FieldMode[]];
  /** May a value be typed that is not offered? */
  typed: boolean;
}

const asItIs = (value: string): string => value;

/** Counts of every value under the other limits, in one request; undefined until they are there. */
export function useFacets(): Facets | undefined {
  const { apiQuery } = useFilter();
  return useQuery(facetsQuery(apiQuery)).data;
}

const anyOrNone = (any: FieldMode['limit'], none: FieldMode['limit']): [FieldMode, FieldMode] => [
  { limit: any, name: 'Any of' },
  { limit: none, name: 'None of' },
];

/** The fields, with the values that the filter's other limits leave. */
export function valueFields(
  facets: Facets | undefined,
): Record<'verdict' | 'failCode' | 'submitType' | 'policy', ValueField> {
  const complete = facets !== undefined;
  return {
    verdict: {
      name: 'Verdict',
      modes: anyOrNone('status', 'notStatus'),
      complete,
      sameAs: asItIs,
      typed: true,
      options: (facets?.status ?? []).map(({ value, count }) => ({
        value,
        label: textWords('status', value),
        detail: formatCount(count),
      })),
    },
    failCode: {
      name: 'Fail code',
      modes: [
        { limit: 'failCode', name: 'Any of' },
        { limit: 'allFailCode', name: 'All of' },
        { limit: 'notFailCode', name: 'None of' },
        { limit: 'soleBlocker', name: 'Only blocker' },
      ],
      complete,
      sameAs: failCodeKey,
      typed: true,
      options: (facets?.failCode ?? []).map(({ value, count }) => ({
        value,
        label: explainFailCode(value).title,
        keywords: value,
        detail: formatCount(count),
      })),
    },
    submitType: {
      name: 'Submit type',
      modes: anyOrNone('submitType', 'notSubmitType'),
      complete,
      sameAs: asItIs,
      typed: true,
      // Records without a type are counted, and no filter can name them.
      options: (facets?.submitType ?? [])
        .filter(({ value }) => value !== '')
        .map(({ value, count }) => ({ value, label: value, detail: formatCount(count) })),
    },
    policy: {
      name: 'Policy',
      modes: anyOrNone('policy', 'notPolicy'),
      complete,
      sameAs: asItIs,
      typed: false,
      options: policyOptions(facets?.policy ?? []),
    },
  };
}

/** Versions that differ in what their names leave out (a gate off or not named, a boolean of occlusion) are told apart by id. */
function policyOptions(versions: Facets['policy']): ValueField['options'] {
  const nameOf = ({ policy }: Facets['policy'][number]): string => (policy ? describePolicy(policy) : 'No policy');
  const named = Map.groupBy(versions, nameOf);
  return versions.map((version) => {
    const { value, count } = version;
    const name = nameOf(version);
    const alone = named.get(name)?.length === 1;
    return { value, label: alone ? name : `${name} · ${value}`, keywords: value, detail: formatCount(count) };
  });
}
