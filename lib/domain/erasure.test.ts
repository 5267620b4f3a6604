import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  ageInDays,
  daysBetween,
  dueBefore,
  hourOf,
  removalOf,
  REMOVAL_LIMIT_HOURS,
  RETENTION_CLASSES,
  retentionOf,
} from './erasure.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-04-12T09:00:00Z');
const created = Date.parse('2026-03-01T10:20:30Z');

describe('a period of 30 days', () => {
  test.each([
    ['erased on its last instant', { erasedAt: created + 30 * DAY }, 'inTime'],
    ['erased one millisecond later', { erasedAt: created + 30 * DAY + 1 }, 'late'],
    ['erased, as its clock says, before it was made', { erasedAt: created - 1 }, 'inTime'],
    ['erased, nobody knows when', { erasedAt: null }, 'unknown'],
  ])('%s', (_, { erasedAt }, expected) => {
    expect(retentionOf({ createdAt: created, erased: true, erasedAt }, 30, NOW)).toBe(expected);
  });

  test.each([
    [dueBefore(30, NOW), 'notDue'],
    [dueBefore(30, NOW) - 1, 'overdue'],
    [NOW, 'notDue'],
    [NOW + DAY, 'notDue'],
  ])('of what is not erased and was created at %i', (createdAt, expected) => {
    expect(retentionOf({ createdAt, erased: false, erasedAt: null }, 30, NOW)).toBe(expected);
  });

  it('that is not set leaves nothing to be late for', () => {
    for (const erased of [true, false]) {
      expect(retentionOf({ createdAt: 0, erased, erasedAt: erased ? NOW : null }, null, NOW)).toBe('notSet');
    }
  });
});

it('is one of the classes, and what is overdue is what was created before the cut', () => {
  const instants = fc.integer({ min: NOW - 4000 * DAY, max: NOW + DAY });
  const days = fc.option(fc.integer({ min: 1, max: 3650 }));
  fc.assert(
    fc.property(instants, fc.boolean(), fc.option(instants), days, (createdAt, erased, erasedAt, period) => {
      const found = retentionOf({ createdAt, erased, erasedAt }, period, NOW);
      expect(RETENTION_CLASSES).toContain(found);
      if (period !== null && !erased) expect(found === 'overdue').toBe(createdAt < dueBefore(period, NOW));
      // A longer period never makes anything later.
      const longer = retentionOf({ createdAt, erased, erasedAt }, period === null ? null : period + 1, NOW);
      if (found === 'inTime' || found === 'notDue') expect(longer).toBe(found);
    }),
  );
});

it('counts ages in days that are over, and spans in days that have begun', () => {
  expect([hourOf(NOW + HOUR - 1), ageInDays(NOW - DAY, NOW), ageInDays(NOW - DAY - 1, NOW)]).toEqual([NOW, 0, 1]);
  expect([daysBetween(0, 0), daysBetween(0, 1), daysBetween(0, DAY), daysBetween(0, DAY + 1)]).toEqual([0, 1, 1, 2]);
});

test.each([
  [{ erasedAt: 0, removedAt: REMOVAL_LIMIT_HOURS * HOUR, cameErased: false }, 'prompt'],
  [{ erasedAt: 0, removedAt: REMOVAL_LIMIT_HOURS * HOUR + 1, cameErased: false }, 'slow'],
  [{ erasedAt: 5, removedAt: 0, cameErased: false }, 'prompt'],
  [{ erasedAt: 0, removedAt: null, cameErased: false }, 'unknown'],
  [{ erasedAt: null, removedAt: 0, cameErased: false }, 'unknown'],
  [{ erasedAt: null, removedAt: null, cameErased: true }, 'neverHeld'],
])('our own copy of %o went: %s', (removal, expected) => {
  expect(removalOf(removal)).toBe(expected);
});
