/** What can be asked about erasure; `all` asks nothing. */
export const ERASURES = [
  { value: 'all', name: 'All' },
  { value: 'without', name: 'Without erased' },
  { value: 'only', name: 'Only erased' },
] as const;

export type Erasure = (typeof ERASURES)[number]['value'];

/** The choice as the filter spells it. */
export const toErased = (value: string): 'only' | 'without' | null =>
  value === 'only' || value === 'without' ? value : null;
