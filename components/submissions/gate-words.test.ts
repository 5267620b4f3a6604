import { expect, test } from 'vitest';
import type { GateResult } from '#lib/domain/gates.ts';
import { en } from '#lib/messages/en/en.ts';
import { ko } from '#lib/messages/ko/ko.ts';
import { describeGate, shortGate } from './gate-words.ts';

const result = (change: Partial<GateResult>): GateResult => ({
  gate: 'similarity',
  outcome: 'passed',
  score: 97.78668,
  threshold: 85,
  margin: 12.78668,
  ...change,
});

test.each([
  [result({}), '97.8', 'Passed: 97.8 against 85'],
  [result({ outcome: 'failed', score: 84.97 }), '84.97', 'Failed: 84.97 against 85'],
  // A score that decided nothing must not read like one that did.
  [result({ outcome: 'off', threshold: 0, margin: null }), 'off', 'Off: 97.8'],
  [result({ outcome: 'off', score: null, threshold: 0, margin: null }), 'off', 'Off'],
  [result({ outcome: 'notRecorded', score: null, margin: null }), '–', 'Not recorded, threshold 85'],
  [result({ outcome: 'notRecorded', threshold: null, margin: null }), '97.8', 'Not recorded: 97.8'],
  [result({ outcome: 'notRecorded', score: null, threshold: null, margin: null }), '–', 'Not recorded'],
])('%o is shown as %s and said as %s', (gate, short, words) => {
  expect(shortGate(en, gate)).toBe(short);
  expect(describeGate(en, gate)).toBe(words);
});

test('occlusion is a word, and never reads as its opposite', () => {
  const occlusion = { gate: 'occlusion', threshold: false, margin: null } as const;
  const covered = result({ ...occlusion, outcome: 'failed', score: true });
  const free = result({ ...occlusion, outcome: 'passed', score: false });
  expect([shortGate(en, covered), describeGate(en, covered)]).toEqual(['obstructed', 'Failed: obstructed']);
  expect([shortGate(en, free), describeGate(en, free)]).toEqual(['clear', 'Passed: not obstructed']);
});

test('the Korean names what each number is', () => {
  expect(describeGate(ko, result({ outcome: 'failed', score: 84.97 }))).toBe('실패: 점수 84.97, 임계값 85');
  expect(shortGate(ko, result({ outcome: 'off', threshold: 0, margin: null }))).toBe('꺼짐');
});
