import { GATE_TEXTS } from '#lib/domain/gates.ts';
import { GATES } from '#lib/domain/submission.ts';
import type { Policy } from '#lib/domain/submission.ts';
import { formatThreshold } from './scores.ts';

/**
 * A policy by what it asks for: "Same person 85, Passive liveness 70". Gates that are off (threshold 0) or not named are left out;
 * occlusion is named only where ARGOS gives a limit in points, as its booleans say nothing.
 *
 * @param policy thresholds in points; null = the record carries none
 */
export function formatPolicy(policy: Policy | null): string {
  if (policy === null) return 'No policy';
  const asked = GATES.flatMap((gate) => {
    const threshold = policy[gate];
    return typeof threshold === 'number' && threshold > 0
      ? [`${GATE_TEXTS[gate].name} ${formatThreshold(threshold)}`]
      : [];
  });
  return asked.length > 0 ? asked.join(', ') : 'Every gate off';
}
