/** Rows that Page Up and Page Down pass over. */
const PAGE = 10;

/**
 * The row that a key leads to, by the ARIA Authoring Practices for a grid whose rows are chosen.
 *
 * @param active the row that is active now; null = none yet
 * @param top the first row in the window: where one begins who has none
 * @returns null where the key does not move
 */
export function rowByKey(key: string, active: number | null, count: number, top = 0): number | null {
  if (count === 0) return null;
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: PAGE,
    PageUp: -PAGE,
    Home: -Infinity,
    End: Infinity,
  };
  const step = steps[key];
  if (step === undefined) return null;
  if (active === null) return Number.isFinite(step) ? Math.min(count - 1, top) : step === Infinity ? count - 1 : 0;
  return Math.min(count - 1, Math.max(0, active + step));
}
