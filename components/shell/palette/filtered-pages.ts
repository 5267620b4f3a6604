/** Pages that a filter changes; from others it leads to the list. */
export const FILTERED: readonly string[] = [
  '/',
  '/explore',
  '/what-if',
  '/submissions',
  '/reconciliation',
  '/policies',
  '/erasures',
];
