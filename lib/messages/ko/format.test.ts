import { expect, test } from 'vitest';
import { format } from './format.ts';

const AT = Date.UTC(2026, 10, 24, 2, 46, 18);

test.each([
  [format.day('2026-03-01'), '2026년 3월 1일'],
  [format.day('2026-03-01', { year: false }), '3월 1일'],
  [format.dayInFull('2026-03-01'), '2026년 3월 1일 일요일'],
  [format.month('2026-03-17'), '2026년 3월'],
  [format.dayRange({ from: '2026-03-01', to: '2026-03-01' }), '2026년 3월 1일'],
  [format.dayRange({ from: '2026-03-01', to: '2026-03-24' }), '2026년 3월 1일 – 24일'],
  [format.dayRange({ from: '2026-02-28', to: '2026-03-03' }), '2026년 2월 28일 – 3월 3일'],
  [format.dayRange({ from: '2025-12-30', to: '2026-01-02' }), '2025년 12월 30일 – 2026년 1월 2일'],
  [format.instant(AT, 'Asia/Seoul'), '2026년 11월 24일 11:46:18'],
  [format.instant(AT, 'Asia/Seoul', { to: 'minute', year: false }), '11월 24일 11:46'],
  [format.relative(AT, AT + 300_000), '5분 전'],
  [format.relative(AT, AT - 3_600_000), '1시간 후'],
  [format.relative(AT, AT + 999), '지금'],
  [format.duration(0), '0초'],
  [format.duration(840), '0.8초'],
  [format.duration(80_000), '1분 20초'],
  [format.duration(7_200_000), '2시간'],
  [format.compact(9_999), '9,999'],
  [format.compact(99_996_000), '1억'],
  [format.compact(999), '999'],
  [format.compact(-12_400), '−1.2만'],
  [format.compact(2_560_000_000), '25.6억'],
  [format.rateChange(0.0123), '+1.2%p'],
])('%s is written %s', (written, expected) => {
  expect(written).toBe(expected);
});
