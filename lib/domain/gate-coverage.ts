import { isOff, switchesOff } from './gate-reading.ts';
import type { GateReading } from './gate-reading.ts';
import { GATES } from './submission.ts';
import type { Gate, Policy } from './submission.ts';

/** How a gate took part in a decision, as far as policy and submit type tell. */
export const PARTS = ['on', 'notAsked', 'off', 'notNamed'] as const;
export type Part = (typeof PARTS)[number];

export interface GateCoverage extends Record<Part, number> {
  gate: Gate;
}

/**
 * What a gate had to say under a policy: `off` where its threshold reads so, `notNamed` where the policy does not have it, `notAsked` where it is on
 * and yet only the hosted page (`form`) asks for the movements that it judges, else `on`. A boolean of occlusion says
 * nothing, unless it is read as a switch, and counts as on, for records are rejected under both.
 *
 * That the API asks for no movements is stated in the vendor's page.
 */
export function partOf(
  gate: Gate,
  { policy, submitType }: { policy: Policy | null; submitType: string | null },
  reading: GateReading,
): Part {
  const threshold = policy?.[gate] ?? null;
  if (threshold === null) return 'notNamed';
  if (isOff(reading.rules[gate], threshold) || (gate === 'occlusion' && switchesOff(reading, threshold))) return 'off';
  return gate === 'activeLiveness' && submitType?.trim().toLowerCase() !== 'form' ? 'notAsked' : 'on';
}

/** Decisions by how each gate took part in them, in the order of `GATES`. */
export function gateCoverage(
  decisions: readonly { policy: Policy | null; submitType: string | null; count: number }[],
  reading: GateReading,
): GateCoverage[] {
  return GATES.map((gate) => {
    const parts: Record<Part, number> = { on: 0, notAsked: 0, off: 0, notNamed: 0 };
    for (const decision of decisions) parts[partOf(gate, decision, reading)] += decision.count;
    return { gate, ...parts };
  });
}
