import type { GateResult } from '#lib/domain/gates.ts';

/** The gate that decided, or came nearest to it: how far a rejection fell short, how much an approval had to spare. */
export function lowestMargin(results: readonly GateResult[]): (GateResult & { margin: number }) | null {
  let lowest: (GateResult & { margin: number }) | null = null;
  for (const result of results) {
    const { margin } = result;
    if (margin !== null && (lowest === null || margin < lowest.margin)) lowest = { ...result, margin };
  }
  return lowest;
}
