import { expect, test } from 'vitest';
import { EXPORT_COLUMNS } from '#lib/domain/export-formats.ts';
import { SUBMISSION_COLUMNS } from '#lib/search-params/submissions-view.ts';
import { exportColumnsOf } from './table-columns.ts';

test('every column of the table leads to columns of the file, in the order of the file', () => {
  for (const name of SUBMISSION_COLUMNS) {
    expect(exportColumnsOf([name]).length, name).toBeGreaterThan(name === 'authId' ? 0 : 1);
  }
  const all = exportColumnsOf(SUBMISSION_COLUMNS);
  expect(all).toEqual(EXPORT_COLUMNS.filter((name) => all.includes(name)));
  expect(exportColumnsOf(['liveness', 'status'])).toEqual([
    'authId',
    'status',
    'livenessScore',
    'livenessThreshold',
    'livenessOutcome',
    'livenessMargin',
  ]);
});
