'use client';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import type { Limit } from '#lib/search-params/filter.ts';
import { ERASURE_LIMITS, OUTCOME_LIMITS, RANGES } from '#lib/search-params/limits.ts';
import { ClockFilter } from './clock-filter.tsx';
import { useFacets, valueFields } from './filter-fields.ts';
import type { ValueField } from './filter-fields.ts';
import { GatesFilter } from './gates-filter.tsx';
import { panelNames } from './panels.ts';
import type { Panel } from './panels.ts';
import { ReconciliationFilter } from './reconciliation-filter.tsx';
import { RecordFilter } from './record-filter.tsx';
import { SubjectFilter } from './subject-filter.tsx';
import { ValueFilter } from './value-filter.tsx';

/** One part of the filter: a menu of the bar, a section of the sheet. */
export interface FilterPart {
  id: Panel;
  name: string;
  limits: readonly Limit[];
  /** Width of its menu. */
  width: string;
  body: (close: () => void) => React.ReactNode;
}

/** All parts, with counts of what each could narrow to. */
export function useFilterParts(): FilterPart[] {
  const messages = useMessages();
  const names = panelNames(messages.filters);
  const facets = useFacets();
  const fields = valueFields(messages, facets, useGateReading());
  const ofField = (id: Panel, field: ValueField, width: string): FilterPart => ({
    id,
    name: names[id],
    limits: field.modes.map(({ limit }) => limit),
    width,
    body: () => <ValueFilter field={field} facets={facets} />,
  });
  return [
    ofField('verdict', fields.verdict, 'w-72'),
    ofField('failCode', fields.failCode, 'w-88'),
    {
      id: 'gates',
      name: names.gates,
      limits: [...OUTCOME_LIMITS, ...RANGES.filter((limit) => limit !== 'attempt')],
      width: 'w-120',
      body: () => <GatesFilter facets={facets} />,
    },
    {
      id: 'reconciliation',
      name: names.reconciliation,
      limits: ['reconciliation'],
      width: 'w-96',
      body: () => <ReconciliationFilter facets={facets} />,
    },
    ofField('submitType', fields.submitType, 'w-72'),
    ofField('policy', fields.policy, 'w-120'),
    {
      id: 'clock',
      name: names.clock,
      limits: ['weekday', 'hour'],
      width: 'w-128',
      body: () => <ClockFilter facets={facets} />,
    },
    {
      id: 'subject',
      name: names.subject,
      limits: ['subject', 'attempt', 'everPassed', 'pattern'],
      width: 'w-96',
      body: (close) => <SubjectFilter onDone={close} />,
    },
    {
      id: 'record',
      name: names.record,
      limits: ['erased', ...ERASURE_LIMITS, 'quarantined'],
      width: 'w-96',
      body: () => <RecordFilter facets={facets} />,
    },
  ];
}
