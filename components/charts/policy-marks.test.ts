import { expect, test } from 'vitest';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { en } from '#lib/messages/en/en.ts';
import { policyMarks } from './policy-marks.ts';

const point = (firstDay: string, start: string, end: string) => ({
  ...{ start, end, firstDay, lastDay: firstDay, submissions: 1, approved: 1, rejected: 0, other: 0, erased: 0 },
});
const change = (at: string, after: number) => ({
  ...{ at, projectId: 'p', policyId: String(after), beforeId: 'b' },
  changed: [{ gate: 'similarity' as const, before: 80, after }],
});

test('a change stands at its bucket, and once where several sites changed alike', () => {
  const series = {
    bucket: 'day' as const,
    points: [
      point('2026-03-01', '2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z'),
      point('2026-03-02', '2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z'),
    ],
  };
  const policyChanges = [
    change('2026-03-02T00:00:00.000Z', 85),
    change('2026-03-02T04:00:00.000Z', 85),
    change('2026-03-02T05:00:00.000Z', 88),
    change('2026-03-03T00:00:00.000Z', 90),
  ];
  expect([...policyMarks(en.terms, { policyChanges, series }, DOCUMENTED_READING)]).toEqual([
    ['2026-03-02T00:00:00.000Z', 'Same person 80 → 85; Same person 80 → 88'],
  ]);
});
