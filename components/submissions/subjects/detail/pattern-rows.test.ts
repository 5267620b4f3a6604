import { expect, test } from 'vitest';
import { subject as example } from '#lib/contract/subject-examples.ts';
import { patternRows } from './pattern-rows.ts';

const at = (day: number, hour: number) => new Date(Date.UTC(2026, 2, day, hour)).toISOString();
const [pattern] = example.patterns;
const shown = (kind: 'burst' | 'probing', day: number, attempts: number) => ({
  ...(pattern as NonNullable<typeof pattern>),
  ...{ kind, attempts, firstAt: at(day, 16), lastAt: at(day, 17) },
});
const rowsOf = (patterns: ReturnType<typeof shown>[], index: number, zone = 'UTC') =>
  patternRows({ ...example, patterns }, index, { tz: zone, zone });
const own = 'range=all&tz=UTC&pattern=burst&subject=kyc_48213&project=prj_web';

test('a pattern that is alone of its kind is told by its kind', () => {
  const patterns = [shown('burst', 1, 5), shown('probing', 1, 6)];
  expect(rowsOf(patterns, 0)).toEqual({ href: `/submissions?${own}`, count: 5 });
});

test('of several of one kind each is told by its days, in the zone of whoever looks', () => {
  const patterns = [shown('burst', 1, 5), shown('burst', 2, 7)];
  expect(rowsOf(patterns, 1)).toMatchObject({
    count: 7,
    href: expect.stringContaining('from=2026-03-02&to=2026-03-02') as string,
  });
  // In Seoul it is the day after, at one in the morning.
  expect(rowsOf(patterns, 1, 'Asia/Seoul')?.href).toContain('from=2026-03-03&to=2026-03-03');
});

test('where their days overlap all of the kind are listed, and no number is given', () => {
  const patterns = [shown('burst', 1, 5), { ...shown('burst', 1, 7), firstAt: at(1, 20), lastAt: at(1, 21) }];
  expect(rowsOf(patterns, 0)).toEqual({ href: `/submissions?${own}`, count: null });
});

test('there are none for whoever is not shown subjects', () => {
  const patterns = [shown('burst', 1, 5)];
  expect(patternRows({ ...example, subject: null, patterns }, 0, { tz: null, zone: 'UTC' })).toBeNull();
});
