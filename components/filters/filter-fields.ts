'use client';
import { useQuery } from '@tanstack/react-query';
import type { Facets } from '#lib/contract/facets.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import { failCodeKey } from '#lib/domain/submission.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { describePolicy, failCodeText } from '#lib/messages/describe.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { facetsQuery } from '#lib/queries/facets.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import type { TEXT_LISTS } from '#lib/search-params/limits.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { textWords } from './limit-words.ts';
import type { PolicyName } from './limit-words.ts';
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

/** What is offered until the counts are there, so that a value can be typed at once: what ARGOS documents. */
const DOCUMENTED = { status: ['approved', 'rejected'], submitType: ['form', 'api'] } as const;

const uncounted = (values: readonly string[]): { value: string; count?: number }[] =>
  values.map((value) => ({ value }));
const detailOf = (count: number | undefined): { detail?: string } =>
  count === undefined ? {} : { detail: formatCount(count) };

const asItIs = (value: string): string => value;

/** Counts of every value under the other limits, in one request; undefined until they are there. */
export function useFacets(): Facets | undefined {
  const { apiQuery } = useFilter();
  return useQuery(facetsQuery(apiQuery)).data;
}

/** Names policy versions by their content, as facets tell it. */
export function usePolicyName(): PolicyName {
  const facets = useFacets();
  const reading = useGateReading();
  const { terms } = useMessages();
  return (id) => {
    const policy = facets?.policy.find((each) => each.value === id)?.policy;
    return policy ? describePolicy(terms, policy, reading) : undefined;
  };
}

/** The fields, with the values that the filter's other limits leave. */
export function valueFields(
  messages: Messages,
  facets: Facets | undefined,
  reading: GateReading,
): Record<'verdict' | 'failCode' | 'submitType' | 'policy', ValueField> {
  const { filters, terms } = messages;
  const { limits, modes } = filters;
  const anyOrNone = (any: FieldMode['limit'], none: FieldMode['limit']): [FieldMode, FieldMode] => [
    { limit: any, name: modes.any },
    { limit: none, name: modes.none },
  ];
  const complete = facets !== undefined;
  return {
    verdict: {
      name: limits.status,
      modes: anyOrNone('status', 'notStatus'),
      complete,
      sameAs: asItIs,
      typed: true,
      options: (facets?.status ?? uncounted(DOCUMENTED.status)).map(({ value, count }) => ({
        value,
        label: textWords(messages, 'status', value),
        ...detailOf(count),
      })),
    },
    failCode: {
      name: limits.failCode,
      modes: [
        { limit: 'failCode', name: modes.any },
        { limit: 'allFailCode', name: modes.all },
        { limit: 'notFailCode', name: modes.none },
        { limit: 'soleBlocker', name: modes.only },
      ],
      complete,
      sameAs: failCodeKey,
      typed: true,
      options: (facets?.failCode ?? uncounted(Object.keys(terms.failCodes))).map(({ value, count }) => ({
        value,
        label: failCodeText(terms, value).title,
        keywords: value,
        ...detailOf(count),
      })),
    },
    submitType: {
      name: limits.submitType,
      modes: anyOrNone('submitType', 'notSubmitType'),
      complete,
      sameAs: asItIs,
      typed: true,
      // Records without a type are counted, and no filter can name them.
      options: (facets?.submitType ?? uncounted(DOCUMENTED.submitType))
        .filter(({ value }) => value !== '')
        .map(({ value, count }) => ({ value, label: value, ...detailOf(count) })),
    },
    policy: {
      name: limits.policy,
      modes: anyOrNone('policy', 'notPolicy'),
      complete,
      sameAs: asItIs,
      typed: false,
      options: policyOptions(messages, facets?.policy ?? [], reading),
    },
  };
}

/** Versions that differ in what their names leave out (a gate off or not named, a boolean of occlusion) are told apart by id. */
function policyOptions(
  { filters, terms }: Messages,
  versions: Facets['policy'],
  reading: GateReading,
): ValueField['options'] {
  const nameOf = ({ policy }: Facets['policy'][number]): string =>
    policy ? describePolicy(terms, policy, reading) : filters.noPolicy;
  const named = Map.groupBy(versions, nameOf);
  return versions.map((version) => {
    const { value, count } = version;
    const name = nameOf(version);
    const alone = named.get(name)?.length === 1;
    return { value, label: alone ? name : `${name} · ${value}`, keywords: value, detail: formatCount(count) };
  });
}
