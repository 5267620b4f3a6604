import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, shiftDay } from './zone-days.ts';
import {
  countDays,
  dayBounds,
  isDay,
  monthGrid,
  monthOf,
  previousPeriod,
  RANGE_PRESETS,
  resolveRange,
  shiftMonth,
  turnPeriod,
  weekday,
} from './time-range.ts';
import { listTimeZones } from './time-zones.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The day that a zone's calendar shows, by another way than the code's: Intl. */
function dayByIntl(ms: number, zone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return format.format(ms);
}

const day = fc
  .integer({ min: Date.UTC(2005, 0, 1) / DAY, max: Date.UTC(2037, 11, 31) / DAY })
  .map((days) => new Date(days * DAY).toISOString().slice(0, 10));
const instant = fc.integer({ min: Date.UTC(2005, 0, 2), max: Date.UTC(2037, 11, 30) });
// Half hours and quarters, clocks that jump by 30 minutes, over midnight, and a day that never was.
const zone = fc.oneof(
  fc.constantFrom(
    'UTC',
    'Asia/Kolkata',
    'Asia/Kathmandu',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Europe/Berlin',
    'Pacific/Chatham',
    'America/Santiago',
    'Africa/Cairo',
    'Asia/Beirut',
    'America/Havana',
    'Pacific/Apia',
  ),
  fc.constantFrom(...listTimeZones()),
);
const range = fc
  .tuple(day, fc.integer({ min: 0, max: 800 }))
  .map(([from, days]) => ({ from, to: shiftDay(from, days) }));

describe('dayBounds', () => {
  test('holds exactly the instants whose day lies in the range', () => {
    fc.assert(
      fc.property(range, zone, ({ from, to }, zone) => {
        const { start, end } = dayBounds({ from, to }, zone);
        expect(start).toBeLessThanOrEqual(end);
        if (start === end) return; // a day that this zone skipped
        expect(dayByIntl(start, zone) >= from).toBe(true);
        expect(dayByIntl(start - 1, zone) < from).toBe(true);
        expect(dayByIntl(end - 1, zone) <= to).toBe(true);
        expect(dayByIntl(end, zone) > to).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('periods that follow one another neither overlap nor leave a gap', () => {
    fc.assert(
      fc.property(range, zone, (range, zone) => {
        expect(dayBounds(previousPeriod(range), zone).end).toBe(dayBounds(range, zone).start);
      }),
    );
  });

  test.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Europe/Berlin', '2026-07-01', 24],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['America/St_Johns', '2026-03-08', 23],
    ['Asia/Kolkata', '2026-03-29', 24],
    ['America/Santiago', '2026-09-06', 23], // its clock jumps from midnight to one
    ['America/Havana', '2026-11-01', 25], // its clock shows midnight twice
    ['Pacific/Apia', '2011-12-30', 0], // never was
  ])('a day of %s, %s, has %d hours', (zone, day, hours) => {
    const { start, end } = dayBounds({ from: day, to: day }, zone);
    expect((end - start) / HOUR).toBe(hours);
  });

  test.each([
    ['Asia/Kolkata', '2026-03-01', '2026-02-28T18:30:00.000Z'],
    ['Asia/Kathmandu', '2026-03-01', '2026-02-28T18:15:00.000Z'],
    ['America/St_Johns', '2026-01-01', '2026-01-01T03:30:00.000Z'],
    ['Asia/Seoul', '2026-01-01', '2025-12-31T15:00:00.000Z'],
  ])('in %s %s begins at %s', (zone, day, start) => {
    expect(new Date(dayBounds({ from: day, to: day }, zone).start).toISOString()).toBe(start);
  });
});

describe('resolveRange', () => {
  const now = Date.parse('2026-11-24T23:30:00Z'); // in Seoul the 25th has begun

  test.each([
    ['today', '2026-11-24', '2026-11-24'],
    ['yesterday', '2026-11-23', '2026-11-23'],
    ['7d', '2026-11-18', '2026-11-24'],
    ['30d', '2026-10-26', '2026-11-24'],
    ['90d', '2026-08-27', '2026-11-24'],
    ['12m', '2025-11-25', '2026-11-24'],
    ['this-month', '2026-11-01', '2026-11-24'],
    ['last-month', '2026-10-01', '2026-10-31'],
  ] as const)('%s in UTC is %s to %s', (preset, from, to) => {
    expect(resolveRange(preset, { now, zone: 'UTC' })).toEqual({ from, to });
  });

  test('today is the day of the reader, not of UTC', () => {
    expect(resolveRange('today', { now, zone: 'Asia/Seoul' })).toEqual({ from: '2026-11-25', to: '2026-11-25' });
  });

  test('all has no bounds until the oldest day is known', () => {
    expect(resolveRange('all', { now, zone: 'UTC' })).toBeNull();
    expect(resolveRange('all', { now, zone: 'UTC', firstDay: '2024-02-03' })).toEqual({
      from: '2024-02-03',
      to: '2026-11-24',
    });
  });

  test('fixed days stay what they are', () => {
    const fixed = { from: '2026-03-01', to: '2026-03-03' };
    expect(resolveRange(fixed, { now, zone: 'Asia/Seoul' })).toEqual(fixed);
  });

  test('every preset, everywhere and at any time, is in order, ends by today, and counts what it promises', () => {
    const promised: Record<string, number> = { today: 1, yesterday: 1, '7d': 7, '30d': 30, '90d': 90 };
    fc.assert(
      fc.property(fc.constantFrom(...RANGE_PRESETS), instant, zone, day, (preset, now, zone, firstDay) => {
        const today = dayByIntl(now, zone);
        const range = resolveRange(preset, { now, zone, firstDay });
        if (!range) throw new Error('no range');
        expect(range.from <= range.to && range.to <= today).toBe(true);
        if (preset in promised) expect(countDays(range)).toBe(promised[preset]);
        if (preset !== 'yesterday' && preset !== 'last-month') expect(range.to).toBe(today);
      }),
    );
  });
});

test('the period before has as many days and ends the day before', () => {
  expect(previousPeriod({ from: '2026-03-01', to: '2026-03-31' })).toEqual({ from: '2026-01-29', to: '2026-02-28' });
  fc.assert(
    fc.property(range, (range) => {
      const before = previousPeriod(range);
      expect(countDays(before)).toBe(countDays(range));
      expect(shiftDay(before.to, 1)).toBe(range.from);
    }),
  );
});

describe('calendar', () => {
  test('every month is whole weeks from Monday that hold each of its days once', () => {
    fc.assert(
      fc.property(day, (day) => {
        const weeks = monthGrid(day);
        const days = weeks.flat();
        expect(weeks.every((week) => week.length === 7 && weekday(week[0] ?? '') === 0)).toBe(true);
        expect(days.every((one, index) => index === 0 || one === shiftDay(days[index - 1] ?? '', 1))).toBe(true);
        const inMonth = days.filter((one) => monthOf(one) === monthOf(day));
        expect(inMonth.at(0)).toBe(monthOf(day));
        expect(inMonth.at(-1)).toBe(shiftDay(shiftMonth(monthOf(day), 1), -1));
        expect(weeks.length).toBeLessThanOrEqual(6);
      }),
    );
  });

  test('a month later is the same date, or the last of a shorter month', () => {
    expect(shiftMonth('2026-01-31', 1)).toBe('2026-02-28');
    expect(shiftMonth('2024-02-29', -12)).toBe('2023-02-28');
  });
});

test.each([
  ['2026-02-28', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['1969-12-31', false],
  ['2200-01-01', false],
  ['+002026-01-01', false],
  ['', false],
])('isDay(%s) is %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});

test('the day of an instant is the one that Intl names', () => {
  fc.assert(
    fc.property(instant, zone, (ms, zone) => {
      expect(dayOf(ms, zone)).toBe(dayByIntl(ms, zone));
    }),
    {
      numRuns: 1_000,
    },
  );
});

describe('turning the period like a page', () => {
  const today = '2026-03-15';
  test.each([
    [{ from: '2026-03-09', to: '2026-03-15' }, -1, { from: '2026-03-02', to: '2026-03-08' }],
    [{ from: '2026-03-02', to: '2026-03-08' }, 1, { from: '2026-03-09', to: '2026-03-15' }],
    [{ from: '2026-03-09', to: '2026-03-15' }, 1, null],
    [{ from: '2026-03-04', to: '2026-03-13' }, 1, { from: '2026-03-14', to: '2026-03-23' }],
    [{ from: '2026-02-01', to: '2026-02-28' }, -1, { from: '2026-01-01', to: '2026-01-31' }],
    [{ from: '2026-02-01', to: '2026-02-28' }, 1, { from: '2026-03-01', to: '2026-03-31' }],
    [{ from: '2025-12-01', to: '2026-01-31' }, -1, { from: '2025-10-01', to: '2025-11-30' }],
    [{ from: '1970-01-01', to: '1970-01-07' }, -1, null],
  ] as const)('%o by %i is %o', (range, by, expected) => {
    expect(turnPeriod(range, by, today)).toEqual(expected);
  });

  test('there and back again is where one was', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (from, more) => {
        const range = { from, to: shiftDay(from, more) };
        const before = turnPeriod(range, -1, '2190-01-01');
        expect(before?.to).toBe(shiftDay(range.from, -1));
        // Days that happen to be whole months are months from there on.
        fc.pre(countDays(before!) === countDays(range));
        expect(turnPeriod(before!, 1, '2190-01-01')?.from).toBe(range.from);
      }),
    );
  });
});
