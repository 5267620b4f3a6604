/** Pages that a filter changes; from others it leads to the list. */
export const FILTERED: readonly string[] = [
  '/',
  '/explore',
  '/what-if',
  '/near-misses',
  '/submissions',
  '/reconciliation',
  '/policies',
  '/erasures',
];
