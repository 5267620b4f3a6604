import { expect, test } from 'vitest';
import { en } from '#lib/messages/en/en.ts';
import { ko } from '#lib/messages/ko/ko.ts';
import { chartCsv, chartFileName } from './chart-csv.ts';

const about = {
  range: { from: '2026-10-27', to: '2026-11-25' },
  zone: 'Asia/Seoul',
  asOf: '2026-11-25T08:31:04.120Z',
};

test('numbers stand exactly, text is quoted where RFC 4180 asks for it', () => {
  const rows = [
    { key: 'a', name: 'He said "no", twice', href: null, cells: ['12,345', { text: '12.3%', value: 0.1234 }] },
    { key: 'b', name: 'b', href: '/submissions', cells: ['−7', { text: '–', value: null }] },
  ];
  expect(chartCsv(en.charts, 'Fail codes', { columns: ['Code', 'Submissions', 'Share'], rows }, about)).toBe(
    '\ufeffCode,Submissions,Share,Chart,From,To,Zone,As of\r\n' +
      '"He said ""no"", twice",12345,0.1234,Fail codes,2026-10-27,2026-11-25,Asia/Seoul,2026-11-25T08:31:04.120Z\r\n' +
      'b,-7,,Fail codes,2026-10-27,2026-11-25,Asia/Seoul,2026-11-25T08:31:04.120Z\r\n',
  );
});

test('a name that a spreadsheet would take for a formula is kept a text; a number below nought is not', () => {
  const rows = [{ key: 'a', name: '=HYPERLINK("x")', href: null, cells: ['@SUM(1)', '−7'] }];
  const [, record] = chartCsv(en.charts, 'T', { columns: ['a', 'b', 'c'], rows }, null).split('\r\n');
  expect(record).toBe(`"'=HYPERLINK(""x"")",'@SUM(1),-7,T,,,,`);
});

test('the name of the file tells what, when, where and as of when', () => {
  expect(chartFileName(en.charts, 'Same person: scores', about, 'csv')).toBe(
    'same-person-scores_2026-10-27_2026-11-25_asia-seoul_as-of-2026-11-25t0831z.csv',
  );
  expect(chartFileName(en.charts, 'A', null, 'svg')).toBe('a_all-days.svg');
  expect(chartFileName(ko.charts, '실패 코드', null, 'csv')).toBe('실패-코드_전체-기간.csv');
});
