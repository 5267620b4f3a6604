import { GATES } from './submission.ts';
import type { Gate, Policy } from './submission.ts';

export interface ThresholdChange {
  gate: Gate;
  before: Policy[Gate];
  after: Policy[Gate];
}

/** The gates whose thresholds differ between two policies, in the order of `GATES`; none for equal thresholds. */
export function changedThresholds(before: Policy, after: Policy): ThresholdChange[] {
  return GATES.flatMap((gate) =>
    before[gate] === after[gate] ? [] : [{ gate, before: before[gate], after: after[gate] }],
  );
}

/**
 * The policy that differs from another in the fewest thresholds, the earlier named where several do: several may be in force at
 * once, one a site, and each new one follows the one it is most like.
 *
 * @returns null where there is none to choose from
 */
export function mostLike<T extends { policy: Policy }>(policy: Policy, among: readonly T[]): T | null {
  let best: { one: T; differences: number } | null = null;
  for (const one of among) {
    const differences = changedThresholds(one.policy, policy).length;
    if (!best || differences < best.differences) best = { one, differences };
  }
  return best?.one ?? null;
}
