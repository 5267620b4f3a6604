import type { Policy } from '#lib/domain/submission.ts';
import { GATES } from '#lib/domain/submission.ts';
import { GATE_TEXTS } from '#lib/domain/gates.ts';
import type { ThresholdChange } from '#lib/domain/policy-changes.ts';
import { formatThreshold } from './scores.ts';

/** A threshold of a policy in a word: "85", "off", "not named"; for occlusion what the policy says. */
function formatLimit(gate: ThresholdChange['gate'], threshold: ThresholdChange['after']): string {
  if (threshold === null) return 'not named';
  if (typeof threshold === 'boolean') return String(threshold);
  return threshold === 0 && gate !== 'occlusion' ? 'off' : formatThreshold(threshold);
}

/** "Same person 85 → 88, Helmet off → 60". */
export function describeChange(changes: readonly ThresholdChange[]): string {
  if (changes.length === 0) return 'no threshold, but its text';
  return changes
    .map(
      ({ gate, before, after }) =>
        `${GATE_TEXTS[gate].name} ${formatLimit(gate, before)} → ${formatLimit(gate, after)}`,
    )
    .join(', ');
}

/** What a policy asks for: "Same person 85, Passive liveness 50"; gates that are off or not named left out. */
export function describePolicy(policy: Policy): string {
  const on = GATES.flatMap((gate) => {
    const threshold = policy[gate];
    const checks = typeof threshold === 'number' ? threshold !== 0 : threshold === true;
    return checks ? [`${GATE_TEXTS[gate].name}${threshold === true ? '' : ` ${formatLimit(gate, threshold)}`}`] : [];
  });
  return on.length === 0 ? 'every gate off' : on.join(', ');
}
