import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENTED_READING } from './domain/gate-reading.ts';
import { gateReadings } from '#lib/store/testing/gate-readings.ts';
import { writeGateReading } from './env-gates.ts';
import { readSettings } from './env.ts';
import { problemsOf } from './testing/settings-problems.ts';

describe('how gates are read', () => {
  const rules = (env: Record<string, string>) => readSettings(env).gateReading.rules;

  test('a word holds for all gates, or for those that are named', () => {
    expect(rules({ GATE_EQUALITY: 'fails' })).toMatchObject({
      similarity: { equality: 'fails' },
      occlusion: { equality: 'fails', rejects: 'above' },
    });
    expect(rules({ GATE_EQUALITY: 'similarity:fails' })).toEqual({
      ...DOCUMENTED_READING.rules,
      similarity: { rejects: 'below', equality: 'fails', zero: 'off' },
    });
    expect(rules({ GATE_ZERO: 'liveness:off, Threshold' })).toMatchObject({
      liveness: { zero: 'off' },
      headCover: { zero: 'threshold' },
    });
    expect(rules({ GATE_DIRECTION: 'facecover:above,headCover : ABOVE' })).toEqual({
      ...DOCUMENTED_READING.rules,
      faceCover: { rejects: 'above', equality: 'passes', zero: 'off' },
      headCover: { rejects: 'above', equality: 'passes', zero: 'off' },
    });
    expect(readSettings({ GATE_OCCLUSION: 'threshold-off' }).gateReading).toEqual({
      ...DOCUMENTED_READING,
      occlusion: 'threshold-off',
    });
  });

  test.each([
    ['GATE_EQUALITY', 'maybe', /"maybe" is none$/u],
    ['GATE_EQUALITY', 'similarity:', /"similarity:" is none$/u],
    ['GATE_EQUALITY', 'passes, fails', /two words for all gates$/u],
    ['GATE_EQUALITY', 'face:fails', /"face" is no gate$/u],
    ['GATE_ZERO', 'liveness:off, liveness:threshold', /liveness is named twice$/u],
    ['GATE_ZERO', 'liveness:off:off', /is none$/u],
    ['GATE_ZERO', 'off,', /"" is none$/u],
    ['GATE_DIRECTION', 'above', /"above" names no gate$/u],
    ['GATE_OCCLUSION', 'false', /must be one of finding, threshold-off$/u],
  ])('%s=%s is refused with what it may be', (name, text, words) => {
    const [problem = '', ...others] = problemsOf({ [name]: text });
    expect(others).toEqual([]);
    expect(problem).toContain(`${name} is ${JSON.stringify(text)}, but must be `);
    expect(problem).toMatch(words);
  });

  test('is written as it is read', () => {
    fc.assert(
      fc.property(gateReadings, (reading) => {
        expect(readSettings(writeGateReading(reading)).gateReading).toEqual(reading);
      }),
    );
  });
});
