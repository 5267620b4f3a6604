import { findFailCode } from '#lib/domain/fail-codes.ts';
import { isLimit, isOff } from '#lib/domain/gate-reading.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import type { ThresholdChange } from '#lib/domain/policy-changes.ts';
import { failCodeKey, GATES } from '#lib/domain/submission.ts';
import type { Policy } from '#lib/domain/submission.ts';
import { formatThreshold } from '#lib/format/scores.ts';
import type { Messages } from './messages.ts';

type Terms = Messages['terms'];

/** What a fail code means in the reader's language; one that ARGOS does not document is shown as it is. */
export function failCodeText(terms: Terms, code: string): { title: string; explanation: string; known: boolean } {
  const key = failCodeKey(code);
  const texts = terms.failCodes;
  if (findFailCode(code) && Object.hasOwn(texts, key)) return { ...texts[key as keyof typeof texts], known: true };
  return { title: code, explanation: terms.unknownFailCode, known: false };
}

/** ARGOS's two verdicts in the reader's language; one never seen before as it was sent. */
export function verdictName({ verdicts }: Terms, status: string): string {
  return Object.hasOwn(verdicts, status) ? verdicts[status as keyof typeof verdicts] : status;
}

/** "Same person 85 → 88, Helmet off → 60". */
export function describeChange(terms: Terms, changes: readonly ThresholdChange[], reading: GateReading): string {
  if (changes.length === 0) return terms.policy.noThreshold;
  return changes
    .map(({ gate, before, after }) => {
      const [was, is] = [before, after].map((threshold) => describeThreshold(terms, gate, threshold, reading));
      return `${terms.gates[gate].name} ${was} → ${is}`;
    })
    .join(', ');
}

/** What a policy asks for: "Same person 85, Passive liveness 50"; gates that are off or not named left out. */
export function describePolicy(terms: Terms, policy: Policy, reading: GateReading): string {
  const on = GATES.flatMap((gate) => {
    const threshold = policy[gate];
    const checks = threshold === true || isLimit(reading.rules[gate], threshold);
    const limit = threshold === true ? '' : ` ${describeThreshold(terms, gate, threshold, reading)}`;
    return checks ? [`${terms.gates[gate].name}${limit}`] : [];
  });
  return on.length === 0 ? terms.policy.everyGateOff : on.join(', ');
}

/** A threshold of a policy in a word: "85", "off", "not named"; for occlusion what the policy says. */
function describeThreshold(
  { policy }: Terms,
  gate: ThresholdChange['gate'],
  threshold: ThresholdChange['after'],
  { rules }: GateReading,
): string {
  if (threshold === null) return policy.notNamed;
  // As it is listed: ARGOS does not say what it means.
  if (typeof threshold === 'boolean') return `“${threshold}”`;
  return gate !== 'occlusion' && isOff(rules[gate], threshold) ? policy.off : formatThreshold(threshold);
}
