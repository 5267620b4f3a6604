import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportQuery } from '#lib/contract/export.ts';
import { exportedFile as en } from '#lib/messages/en/exported-file.ts';
import { submissions } from '#lib/store/testing/records.ts';
import { aboutExport } from '../about.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { chooseColumns, toExportRow } from '../columns.ts';
import { readXlsx } from '../testing/read-xlsx.ts';
import type { SheetCell } from '../testing/read-xlsx.ts';
import { zoneClock } from '../zone-clock.ts';
import { writeWorkbook } from './write-workbook.ts';

test('a workbook goes on over as many sheets as it needs, and says so', async () => {
  const items = fc.sample(submissions, { numRuns: 25, seed: 9 });
  const rows = items.map((item) =>
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
  async function* batches() {
    await Promise.resolve();
    yield rows.slice(0, 13);
    yield rows.slice(13);
  }
  const facts = {
    asOf: null,
    coverage: { complete: true, daysRead: 3, days: 3 },
    total: 25,
    timeZone: 'UTC',
    now: 0,
    simulator: true,
    masked: [],
  };
  const about = aboutExport(exportQuery.parse({ format: 'xlsx' }), facts);
  const chunks: Buffer[] = [];
  for await (const chunk of writeWorkbook(batches(), chooseColumns(['authId']), about, zoneClock('UTC'), en, 10))
    chunks.push(chunk);
  const sheets = readXlsx(Buffer.concat(chunks));
  expect([...sheets].map(([name, cells]) => [name, cells.length])).toEqual([
    ['Submissions', 11],
    ['Submissions 2', 11],
    ['Submissions 3', 6],
    ['Filter', expect.any(Number)],
  ]);
  const ids = [...sheets.values()].slice(0, 3).flatMap((cells) => cells.slice(1).map(([id]) => id));
  expect(ids).toEqual(items.map(({ authId }) => authId));
  const filter = new Map(sheets.get('Filter') as [string, SheetCell][]);
  expect(filter.get('Sheets')).toContain('3');
  expect(filter.get('Data')).toContain('simulator');
});
