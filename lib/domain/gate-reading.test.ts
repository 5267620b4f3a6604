import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENTED_READING, marginOf, passesAt, passesBy, readingText, turningPoint } from './gate-reading.ts';
import type { GateReading, GateRule } from './gate-reading.ts';
import { evaluateGates, lowestMargin } from './gates.ts';
import type { GateOutcome } from './gates.ts';
import { reconcile } from './reconcile.ts';
import { SCORED_GATES } from './submission.ts';
import type { Gate, Policy, Scores } from './submission.ts';
import { gateReadings } from '#lib/store/testing/gate-readings.ts';
import { given } from './testing/given-submission.ts';

const documented = DOCUMENTED_READING.rules.similarity;
const under = (
  rule: Partial<GateRule>,
  gate: Gate = 'similarity',
  occlusion: GateReading['occlusion'] = 'finding',
) => ({
  rules: { ...DOCUMENTED_READING.rules, [gate]: { ...DOCUMENTED_READING.rules[gate], ...rule } },
  occlusion,
});
const judge = (reading: GateReading, scores: Partial<Scores>, policy: Partial<Policy>, gate: Gate = 'similarity') => {
  const { scores: all, policy: whole } = given({ scores, policy });
  const result = evaluateGates(all, whole, reading).find((each) => each.gate === gate);
  return [result?.outcome, result?.margin];
};

describe('a gate', () => {
  it.each<[string, Partial<GateRule>, number | null, number, GateOutcome, number | null]>([
    ['that rejects below', {}, 84, 85, 'failed', -1],
    ['that rejects above', { rejects: 'above' }, 84, 85, 'passed', 1],
    ['that rejects above', { rejects: 'above' }, 86, 85, 'failed', -1],
    ['whose equality passes', {}, 85, 85, 'passed', 0],
    ['whose equality fails', { equality: 'fails' }, 85, 85, 'failed', 0],
    ['that rejects above, whose equality passes', { rejects: 'above' }, 85, 85, 'passed', 0],
    ['that rejects above, whose equality fails', { rejects: 'above', equality: 'fails' }, 85, 85, 'failed', 0],
    ['of which 0 means off', {}, 40, 0, 'off', null],
    ['of which 0 is a threshold', { zero: 'threshold' }, 40, 0, 'passed', 40],
    ['of which 0 is a threshold, whose equality fails', { zero: 'threshold', equality: 'fails' }, 0, 0, 'failed', 0],
    ['of which 0 is a threshold, without a score', { zero: 'threshold' }, null, 0, 'notRecorded', null],
    ['that rejects above 0', { zero: 'threshold', rejects: 'above' }, 40, 0, 'failed', -40],
  ])('%s (%j): %j against %d is %s by %j', (_, rule, similarity, threshold, outcome, margin) => {
    expect(judge(under(rule), { similarity }, { similarity: threshold })).toEqual([outcome, margin]);
  });

  it('is read by its own rule alone', () => {
    fc.assert(
      fc.property(gateReadings, fc.constantFrom(...SCORED_GATES), (reading, gate) => {
        const others = { ...DOCUMENTED_READING.rules, [gate]: reading.rules[gate] };
        const [scores, policy] = [{ [gate]: 50 }, { [gate]: 50 }];
        expect(judge(reading, scores, policy, gate)).toEqual(
          judge({ ...reading, rules: others }, scores, policy, gate),
        );
      }),
    );
  });
});

describe('occlusion', () => {
  const off = under({}, 'occlusion', 'threshold-off');
  it.each<[string, GateReading, Partial<Scores>, boolean | number | null, GateOutcome]>([
    ['by the finding', DOCUMENTED_READING, { occluded: true }, false, 'failed'],
    ['by the finding, also where its limit is 0', DOCUMENTED_READING, { occluded: true }, 0, 'failed'],
    ['off by false', off, { occluded: true }, false, 'off'],
    ['off by 0', off, { occluded: true }, 0, 'off'],
    ['on by true', off, { occluded: true }, true, 'failed'],
    ['on where nothing is said', off, { occluded: false }, null, 'passed'],
    ['off by false, whatever 0 is', under({ zero: 'threshold' }, 'occlusion', 'threshold-off'), {}, false, 'off'],
    [
      'not by 0 where that is a limit',
      under({ zero: 'threshold' }, 'occlusion', 'threshold-off'),
      { occluded: true },
      0,
      'failed',
    ],
    ['by points', DOCUMENTED_READING, { occluded: null, occlusion: 41 }, 40, 'failed'],
    [
      'by points, turned around',
      under({ rejects: 'below' }, 'occlusion'),
      { occluded: null, occlusion: 41 },
      40,
      'passed',
    ],
    ['by points, exactly', under({ equality: 'fails' }, 'occlusion'), { occluded: null, occlusion: 40 }, 40, 'failed'],
  ])('is read %s', (_, reading, scores, occlusion, outcome) => {
    expect(judge(reading, scores, { occlusion }, 'occlusion')[0]).toBe(outcome);
  });

  it('that is off contradicts no score', () => {
    const item = given({ scores: { occluded: true }, policy: { occlusion: false } });
    expect(reconcile(item, DOCUMENTED_READING)).toEqual([{ kind: 'approvedWithFailedGate', gate: 'occlusion' }]);
    expect(reconcile(item, off)).toEqual([]);
  });
});

it('a margin says on which side a score lies; exactly on the threshold the reading decides', () => {
  const points = fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constantFrom(0, 50, 85, 100));
  fc.assert(
    fc.property(gateReadings, points, points, fc.constantFrom(...SCORED_GATES), (reading, score, threshold, gate) => {
      const [outcome, margin] = judge(reading, { [gate]: score }, { [gate]: threshold }, gate);
      const { rejects, equality, zero } = reading.rules[gate];
      fc.pre(threshold !== 0 || zero === 'threshold');
      const safe = rejects === 'below' ? score > threshold : score < threshold;
      expect(outcome).toBe(safe || (score === threshold && equality === 'passes') ? 'passed' : 'failed');
      expect(Math.sign(margin as number)).toBe(score === threshold ? 0 : safe ? 1 : -1);
    }),
  );
});

it('the lowest margin of all gates belongs to the one that fails by most, whichever way they reject', () => {
  const { scores, policy } = given({ scores: { similarity: 90, liveness: 40 }, policy: { liveness: 30 } });
  expect(lowestMargin(evaluateGates(scores, policy, DOCUMENTED_READING))).toMatchObject({
    gate: 'similarity',
    margin: 5,
  });
  expect(lowestMargin(evaluateGates(scores, policy, under({ rejects: 'above' }, 'liveness')))).toMatchObject({
    gate: 'liveness',
    margin: -10,
  });
});

it('a turning point tells of every whole threshold from 1 to 100 what the score tells', () => {
  const score = fc.oneof(
    fc.double({ min: -5, max: 130, noNaN: true }),
    fc.integer({ min: 0, max: 100 }),
    fc.constantFrom(0, 100),
  );
  fc.assert(
    fc.property(
      gateReadings,
      score,
      fc.integer({ min: 1, max: 100 }),
      ({ rules: { similarity: rule } }, points, at) => {
        expect(passesAt(rule.rejects, at, turningPoint(rule, points))).toBe(passesBy(rule, marginOf(rule, points, at)));
      },
    ),
    { numRuns: 2_000 },
  );
  expect(turningPoint(documented, 84.97)).toBe(84);
});

it('has one text for equal readings and another for others', () => {
  fc.assert(
    fc.property(gateReadings, gateReadings, (one, other) => {
      expect(readingText(structuredClone(one))).toBe(readingText(one));
      expect(readingText(one) === readingText(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});
