import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportQuery } from '#lib/contract/export.ts';
import type { ExportFormat } from '#lib/domain/export-formats.ts';
import type { Language } from '#lib/messages/language.ts';
import { submissions } from '#lib/store/testing/records.ts';
import { aboutExport } from './about.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { toExportRow } from './columns.ts';
import { readCsv } from './testing/read-csv.ts';
import { readXlsx } from './testing/read-xlsx.ts';
import { writeFile } from './write-file.ts';

const HANGUL = /\p{Script=Hangul}/u;
const rows = fc.sample(submissions, { numRuns: 5, seed: 9 }).map((item) =>
  toExportRow(
    {
      submission: { ...item, missingSince: null },
      policyVersion: null,
      removedAt: null,
      cameErased: false,
    },
    DOCUMENTED_READING,
  ),
);

/** A file of five rows of a mirror that is not read whole, made up, under a filter: everything is said. */
async function fileIn(format: ExportFormat, language: Language): Promise<Buffer> {
  const about = aboutExport(exportQuery.parse({ format, language, status: ['rejected'], from: '2026-01-01' }), {
    asOf: null,
    coverage: { complete: false, daysRead: 1, days: 3 },
    total: rows.length,
    timeZone: 'Asia/Seoul',
    now: 0,
    simulator: true,
    masked: [],
  });
  async function* batches() {
    await Promise.resolve();
    yield rows;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of writeFile({ format, language }, [], about, batches())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

test('a workbook in Korean: sheets, headings and what it says of itself; the data are the same', async () => {
  const [korean, english] = [readXlsx(await fileIn('xlsx', 'ko')), readXlsx(await fileIn('xlsx', 'en'))];
  expect([...korean.keys()]).toEqual(['제출 건', '필터']);
  const [sheet, filter] = [korean.get('제출 건') ?? [], korean.get('필터') ?? []];
  for (const heading of sheet[0] ?? []) expect(String(heading)).toMatch(HANGUL);
  for (const [fact] of filter) expect(String(fact)).toMatch(HANGUL);
  expect(filter).toContainEqual(['필터: status', 'rejected']);
  expect(sheet.slice(1)).toEqual(english.get('Submissions')?.slice(1));
});

test('CSV for spreadsheets in Korean: headings, and all that it says of itself', async () => {
  const [korean, english] = [await fileIn('csv', 'ko'), await fileIn('csv', 'en')].map((bytes) =>
    readCsv(bytes.toString('utf8').slice(1)),
  );
  for (const heading of korean?.[0] ?? []) expect(heading).toMatch(HANGUL);
  expect(korean?.[0]?.at(-1)).toMatch(
    /^내보내기 정보: 데이터: 시뮬레이터.*필터: status: rejected.*3일 중 1일: 불완전/u,
  );
  expect(korean?.slice(1)).toEqual(english?.slice(1));
});

test.each(['csv-data', 'jsonl'] as const)('%s is for programs, and the same in every language', async (format) => {
  expect(await fileIn(format, 'ko')).toEqual(await fileIn(format, 'en'));
});
