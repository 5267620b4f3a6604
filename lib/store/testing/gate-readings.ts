import fc from 'fast-check';
import type { GateReading, GateRule } from '#lib/domain/gate-reading.ts';
import { GATES } from '#lib/domain/submission.ts';
import type { Gate } from '#lib/domain/submission.ts';

const rule: fc.Arbitrary<GateRule> = fc.record({
  rejects: fc.constantFrom('below', 'above'),
  equality: fc.constantFrom('passes', 'fails'),
  zero: fc.constantFrom('off', 'threshold'),
});
const rules: Record<Gate, typeof rule> = {
  similarity: rule,
  liveness: rule,
  activeLiveness: rule,
  faceCover: rule,
  headCover: rule,
  occlusion: rule,
};

/** Every reading there is: 16 million of them. */
export const gateReadings: fc.Arbitrary<GateReading> = fc.record({
  rules: fc.record(rules),
  occlusion: fc.constantFrom('finding', 'threshold-off'),
});

/** A reading in which every gate has one rule. */
export const readingOf = (every: GateRule, occlusion: GateReading['occlusion'] = 'finding'): GateReading => ({
  rules: Object.fromEntries(GATES.map((gate) => [gate, every])) as Record<Gate, GateRule>,
  occlusion,
});
