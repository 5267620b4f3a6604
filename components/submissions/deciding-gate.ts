import { lowestMargin } from '#lib/domain/gates.ts';
import type { GateResult } from '#lib/domain/gates.ts';

/**
 * The gate that decided, or came nearest to it: the one that failed by most, one that failed without a margin (an obstructed face
 * has none), or else the one that passed by least.
 *
 * @returns null where no gate was checked
 */
export function decidingGate(results: readonly GateResult[]): GateResult | null {
  const lowest = lowestMargin(results);
  if (lowest?.outcome === 'failed') return lowest;
  return results.find(({ outcome }) => outcome === 'failed') ?? lowest;
}
