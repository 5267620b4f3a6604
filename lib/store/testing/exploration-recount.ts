import { expect } from 'vitest';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { failCodeKey } from '#lib/domain/submission.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { clockOf } from './limits.ts';

/** What an exploration says, held against plain code: `expected` are the submissions that it is of. */
export type Exploration = Omit<ExplorationAnswer, 'asOf' | 'coverage'>;

export const isRejected = ({ status }: Submission) => status === 'rejected';

export function counts(items: readonly Submission[]) {
  const of = (status: string) => items.filter((item) => item.status === status).length;
  const [approved, rejected] = [of('approved'), of('rejected')];
  const erased = items.filter((item) => item.erased).length;
  return { submissions: items.length, approved, rejected, other: items.length - approved - rejected, erased };
}

const verdicts = (items: readonly Submission[]) => {
  const { submissions: n, approved, rejected } = counts(items);
  return { submissions: n, approved, rejected };
};

const asSet = (codes: readonly string[]) => [...new Set(codes.map(failCodeKey))].sort().join('|');

export function expectCombinations(found: Exploration, expected: readonly Submission[]): void {
  const bearing = expected.filter((item) => item.failCodes.length > 0);
  const sets = Map.groupBy(bearing, (item) => asSet(item.failCodes));
  expect(
    Object.fromEntries(found.combinations.map(({ codes, count, rejected }) => [asSet(codes), { count, rejected }])),
  ).toEqual(
    Object.fromEntries(
      [...sets].map(([set, items]) => [set, { count: items.length, rejected: items.filter(isRejected).length }]),
    ),
  );
  expect(found.combinations).toHaveLength(sets.size);
  expect(found.moreCombinations).toEqual({ combinations: 0, count: 0, rejected: 0 });
  const without = expected.filter((item) => item.failCodes.length === 0);
  expect(found.withoutCode).toEqual({ count: without.length, rejected: without.filter(isRejected).length });
  for (const { code, count, alone } of found.codes) {
    const own = bearing.filter((item) => item.failCodes.map(failCodeKey).includes(failCodeKey(code)));
    const sole = own.filter((item) => new Set(item.failCodes.map(failCodeKey)).size === 1);
    expect([code, count, alone]).toEqual([code, own.length, sole.length]);
  }
  expect(found.codes).toHaveLength(new Set(bearing.flatMap((item) => item.failCodes.map(failCodeKey))).size);
}

export function expectClock(found: Exploration, expected: readonly Submission[], zone: string): void {
  const cells = Map.groupBy(expected, ({ createdAt }) => {
    const { weekday, hour } = clockOf(createdAt, zone);
    return `${weekday}/${hour}`;
  });
  expect(found.weekdayHour).toHaveLength(168);
  for (const { weekday, hour, ...cell } of found.weekdayHour) {
    expect({ weekday, hour, ...cell }).toEqual({ weekday, hour, ...verdicts(cells.get(`${weekday}/${hour}`) ?? []) });
  }
}

export function expectScorePairs({ scorePairs }: Exploration, expected: readonly Submission[]): void {
  const { x, y, width, cells, recorded } = scorePairs;
  const scored = expected.filter(({ scores }) => scores[x] !== null && scores[y] !== null);
  expect(recorded).toBe(scored.length);
  expect(cells.reduce((sum, cell) => sum + cell.approved + cell.rejected + cell.other, 0)).toBe(recorded);
  const isIn = (score: number | null, from: number) =>
    score !== null && score >= from && (score < from + width || (from + width === 100 && score === 100));
  for (const cell of cells) {
    const { approved, rejected, other } = counts(
      scored.filter(({ scores }) => isIn(scores[x], cell.x) && isIn(scores[y], cell.y)),
    );
    expect(cell).toEqual({ x: cell.x, y: cell.y, approved, rejected, other });
  }
}
