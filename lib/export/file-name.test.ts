import { expect, test } from 'vitest';
import { attachment, exportFileName } from './file-name.ts';

const days = { from: '2026-03-01', to: '2026-03-31', timeZone: 'Asia/Seoul' };

test.each([
  [{ ...days, format: 'csv', projects: [] }, 'faceauth_2026-03-01_to_2026-03-31_Asia-Seoul.csv'],
  [{ ...days, format: 'csv-data', projects: ['Web'] }, 'faceauth_Web_2026-03-01_to_2026-03-31_Asia-Seoul.data.csv'],
  [
    { ...days, to: days.from, format: 'jsonl', projects: ['a', 'b'] },
    'faceauth_2-projects_2026-03-01_Asia-Seoul.jsonl',
  ],
  [{ timeZone: 'UTC', format: 'xlsx', projects: ['../지점 "1"'] }, 'faceauth_..-지점-1-_all-days_UTC.xlsx'],
  [{ timeZone: 'UTC', to: days.to, format: 'xlsx', projects: [] }, 'faceauth_oldest_to_2026-03-31_UTC.xlsx'],
] as const)('names the file by what is in it: %j', (named, expected) => {
  expect(exportFileName(named)).toBe(expected);
});

test('tells the name to old and to new readers', () => {
  expect(attachment('faceauth_지점_UTC.csv')).toBe(
    `attachment; filename="faceauth____UTC.csv"; filename*=UTF-8''faceauth_%EC%A7%80%EC%A0%90_UTC.csv`,
  );
});
