import { expect, test } from 'vitest';
import type { ExportProgress } from '#lib/contract/export.ts';
import { en } from '#lib/messages/en/en.ts';
import { ko } from '#lib/messages/ko/ko.ts';
import { describeProgress } from './describe-progress.ts';

const progress: ExportProgress = {
  exportId: 'id-of-an-export-1',
  state: 'running',
  rows: 0,
  total: null,
  bytes: 0,
  startedAt: '2026-03-01T00:00:00.000Z',
  endedAt: null,
  problem: null,
};

test('says nothing that is not known yet', () => {
  expect(describeProgress(en, null, 0)).toEqual({ fraction: null, rows: 'No rows yet', pace: '' });
  expect(describeProgress(en, progress, 9_000).fraction).toBeNull();
  expect(describeProgress(en, { ...progress, total: 100 }, 0)).toEqual({
    fraction: 0,
    rows: '0 of 100 rows',
    pace: '0 B',
  });
  expect(describeProgress(en, { ...progress, total: 0 }, 0).fraction).toBe(1);
});

test('tells size, speed and what is left', () => {
  const halfway = { ...progress, rows: 120_000, total: 480_000, bytes: 40_000_000 };
  expect(describeProgress(en, halfway, 4_000)).toEqual({
    fraction: 0.25,
    rows: '120,000 of 480,000 rows',
    pace: '40.0 MB of about 160 MB · 30,000 rows/s · about 12 s left',
  });
  expect(describeProgress(ko, halfway, 4_000)).toEqual({
    fraction: 0.25,
    rows: '480,000행 중 120,000행',
    pace: '약 160 MB 중 40.0 MB · 초당 30,000행 · 약 12초 남음',
  });
});
