import { expect, test } from 'vitest';
import { ageOf, calendarOf } from './coverage-calendar.ts';

const covered = (day: string, readAt = '2026-03-10T00:00:00Z') => ({ day, readAt });

test('weeks run from Monday and hold the gaps, too', () => {
  const weeks = calendarOf([covered('2026-03-04'), covered('2026-03-11')]);
  expect(weeks.map((week) => week[0]?.day)).toEqual(['2026-03-02', '2026-03-09']);
  expect(
    weeks
      .flat()
      .filter((cell) => cell.days.length > 0)
      .map((cell) => cell.day),
  ).toEqual(['2026-03-04', '2026-03-11']);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
});

test('nothing read is no calendar', () => {
  expect(calendarOf([])).toEqual([]);
});

test('a day is as old as its oldest reading', () => {
  const now = Date.parse('2026-03-10T12:00:00Z');
  expect(ageOf({ days: [covered('2026-03-04')] }, now)).toBe('fresh');
  expect(ageOf({ days: [covered('2026-03-04'), covered('2026-03-04', '2026-03-09T00:00:00Z')] }, now)).toBe('day');
  expect(ageOf({ days: [covered('2026-03-04', '2026-01-01T00:00:00Z')] }, now)).toBe('older');
  expect(ageOf({ days: [] }, now)).toBeNull();
});
