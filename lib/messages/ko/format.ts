import { formatCount, formatSigned } from '#lib/format/numbers.ts';
import { formatTime, partsOf } from '#lib/format/times.ts';
import type { Messages } from '../messages.ts';

const DAYS = ['월', '화', '수', '목', '금', '토', '일'].map((day) => `${day}요일`);

interface Parts {
  year: number;
  month: number;
  date: number;
}

function dateOf(day: string): Parts {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date };
}

const written = ({ year, month, date }: Parts, withYear = true): string =>
  `${withYear ? `${year}년 ` : ''}${month}월 ${date}일`;

const weekdayOf = (day: string): string => DAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? '';

/** Korean counts by ten thousands: 12400 → "1.2만", 2560000000 → "25.6억". */
const SCALES = [
  { from: 1e8, unit: '억' },
  { from: 1e4, unit: '만' },
] as const;

const STEPS = [
  { unit: '초', ms: 1_000, below: 60_000 },
  { unit: '분', ms: 60_000, below: 3_600_000 },
  { unit: '시간', ms: 3_600_000, below: 48 * 3_600_000 },
  { unit: '일', ms: 86_400_000, below: Infinity },
] as const;

export const format: Messages['format'] = {
  weekdays: DAYS,
  day: (day, options) => written(dateOf(day), options?.year),
  dayInFull: (day) => `${written(dateOf(day))} ${weekdayOf(day)}`,
  month: (day) => {
    const { year, month } = dateOf(day);
    return `${year}년 ${month}월`;
  },
  dayRange: ({ from, to }) => {
    if (from === to) return written(dateOf(from));
    const [a, b] = [dateOf(from), dateOf(to)];
    if (a.year !== b.year) return `${written(a)} – ${written(b)}`;
    if (a.month !== b.month) return `${written(a)} – ${written(b, false)}`;
    return `${written(a)} – ${b.date}일`;
  },
  instant: (instant, zone, options) => {
    const { year, month, day } = partsOf(instant, zone);
    const date = { year: Number(year), month: Number(month), date: Number(day) };
    return `${written(date, options?.year)} ${formatTime(instant, zone, options)}`;
  },
  relative: (instant, now) => {
    const distance = Math.abs(now - instant);
    if (distance < 1_000) return '지금';
    const step = STEPS.find(({ below }) => distance < below) ?? STEPS[3];
    return `${Math.floor(distance / step.ms)}${step.unit} ${instant <= now ? '전' : '후'}`;
  },
  duration: (ms) => {
    if (ms < 1_000) return ms === 0 ? '0초' : `${Math.max(0.1, Math.round(ms / 100) / 10)}초`;
    const seconds = Math.round(ms / 1_000);
    const units = [
      ['일', Math.floor(seconds / 86_400)],
      ['시간', Math.floor(seconds / 3_600) % 24],
      ['분', Math.floor(seconds / 60) % 60],
      ['초', seconds % 60],
    ] as const;
    const first = units.findIndex(([, amount]) => amount > 0);
    return units
      .slice(first, first + 2)
      .filter(([, amount]) => amount > 0)
      .map(([unit, amount]) => `${amount}${unit}`)
      .join(' ');
  },
  compact: (count) => {
    const size = Math.abs(count);
    const scale = SCALES.find(({ from }) => size >= from * 0.99995);
    if (!scale) return formatCount(count);
    return `${Math.round((count / scale.from) * 10) / 10}${scale.unit}`.replace('-', '−');
  },
  rateChange: (difference, digits) => `${formatSigned(difference * 100, digits)}%p`,
};
