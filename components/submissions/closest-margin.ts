import type { GateResult } from '#lib/domain/gates.ts';

/** The gate whose score came nearest to its threshold, on either side: where a little more or less would have mattered most. */
export function closestMargin(results: readonly GateResult[]): (GateResult & { margin: number }) | null {
  let closest: (GateResult & { margin: number }) | null = null;
  for (const result of results) {
    const { margin } = result;
    if (margin === null) continue;
    if (closest === null || Math.abs(margin) < Math.abs(closest.margin)) closest = { ...result, margin };
  }
  return closest;
}
