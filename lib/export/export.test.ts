import fc from 'fast-check';
import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOSTILE_STRINGS } from '#lib/argos/testing/hostile-strings.ts';
import { exportQuery } from '#lib/contract/export.ts';
import { filterQuery, submissionsQuery } from '#lib/contract/filter.ts';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { EXPORT_COLUMNS } from '#lib/domain/export-formats.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { evaluateGates } from '#lib/domain/gates.ts';
import { GATES } from '#lib/domain/submission.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { readSettings } from '#lib/env.ts';
import { applyPage } from '#lib/store/apply-page.ts';
import { openDatabase } from '#lib/store/database.ts';
import type { Db } from '#lib/store/database.ts';
import { listSubmissions } from '#lib/store/list-submissions.ts';
import { migrate } from '#lib/store/migrate.ts';
import { freshDatabase } from '#lib/store/testing/fresh-database.ts';
import { filters, singleLimits, versionId } from '#lib/store/testing/filters.ts';
import { submissions, toRecord } from '#lib/store/testing/records.ts';
import { lowestMarginOf } from '#lib/store/testing/recount.ts';
import { createExportRegistry } from './export-registry.ts';
import { exportSubmissions } from './export-submissions.ts';
import { readCsv } from './testing/read-csv.ts';
import { readXlsx } from './testing/read-xlsx.ts';
import type { SheetCell } from './testing/read-xlsx.ts';
import { zoneClock } from './zone-clock.ts';

const ZONE = 'Asia/Kathmandu';
let db: Db;
let drop: () => Promise<void>;
let settings: ReturnType<typeof readSettings>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  await migrate(fresh.url);
  db = openDatabase({ url: fresh.url });
  settings = readSettings({ DATABASE_URL: fresh.url, ARGOS_API_KEY: 'none' });
  drop = async () => {
    await db.destroy();
    await fresh.drop();
  };
});
afterAll(() => drop());

const clear = () => sql`truncate submission, submission_raw, rollup_count, rollup_code, rollup_score`.execute(db);
const apply = (list: Submission[]) =>
  applyPage(db, { source: 'default', records: list.map(toRecord), quarantined: [], outside: 0 });

/** Every row by the list's own way, page by page. */
async function listAll(filter: FilterQuery, sort: string): Promise<SubmissionItem[]> {
  const found: SubmissionItem[] = [];
  for (let cursor: string | undefined; ;) {
    const query = { ...submissionsQuery.parse({ sort, limit: 40 }), ...filter, cursor, tz: ZONE };
    const page = await listSubmissions(db, query);
    found.push(...page.items);
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
}

async function exportAs(format: string, filter: FilterQuery, sort = '-createdAt'): Promise<Buffer> {
  const query = { ...exportQuery.parse({ format, sort }), ...filter, tz: ZONE };
  const using = {
    db,
    settings,
    exports: createExportRegistry(),
    tell: () => Promise.resolve(),
    caller: { personId: 'test', role: 'lead' as const },
  };
  const { body } = await exportSubmissions(using, query, new AbortController().signal);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What the columns must hold, in plain code of its own. */
function expectedCells(item: SubmissionItem) {
  const { scores, policy } = item;
  const gates = evaluateGates(scores, policy, DOCUMENTED_READING);
  const lowest = lowestMarginOf(item);
  return [
    item.authId,
    item.projectId,
    item.status,
    item.createdAt,
    item.createdAt,
    item.submitType,
    item.kycSubmissionId,
    item.failCodes,
    item.comments,
    ...GATES.map((gate) => scores[gate]),
    scores.occluded,
    ...GATES.map((gate) => policy?.[gate] ?? null),
    ...gates.map(({ outcome }) => outcome),
    ...gates.map(({ margin }) => margin),
    lowest,
    gates.find(({ margin }) => lowest !== null && margin === lowest)?.gate ?? null,
    policy && versionId(policy),
    item.erased,
    item.erasedAt,
    item.missingSince,
  ];
}
const undo = (text: string): string => text.replaceAll(/(?<=^|[;\t\r\n])'/gu, '');
const CREATED_IN_ZONE = EXPORT_COLUMNS.indexOf('createdAtInZone');

/** Reads a file back, and holds it to the list: cell for cell, in its order. */
const readers: Record<string, (bytes: Buffer, items: SubmissionItem[]) => void> = {
  csv: (bytes, items) => {
    const text = bytes.toString('utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const [head, ...lines] = readCsv(text.slice(1));
    expect(head?.[CREATED_IN_ZONE]).toBe(`Created (${ZONE})`);
    expect(head?.at(-1)).toContain(`Submissions: ${items.length} `);
    const expected = items.map(expectedCells).map((cells) =>
      cells.map((cell, index) => {
        if (index === CREATED_IN_ZONE) return zoneClock(ZONE).plain(Date.parse(String(cell)));
        return Array.isArray(cell) ? cell.join('; ') : cell === null ? null : String(cell);
      }),
    );
    expect(brief(lines.map((line) => line.map((cell) => (cell === null ? null : undo(cell)))))).toEqual(
      brief(expected.map((line) => [...line, null])),
    );
  },
  'csv-data': (bytes, items) => {
    const [head, ...lines] = readCsv(bytes.toString('utf8'));
    expect(head?.slice(0, -1)).toEqual(EXPORT_COLUMNS);
    expect(JSON.parse(String(head?.at(-1)).replace('about=', ''))).toMatchObject({
      submissions: items.length,
      timeZone: ZONE,
      coverage: { complete: false },
    });
    const expected = items.map(expectedCells).map((cells) =>
      cells.map((cell, index) => {
        if (index === CREATED_IN_ZONE) return zoneClock(ZONE).iso(Date.parse(String(cell)));
        return Array.isArray(cell) ? JSON.stringify(cell) : cell === null ? null : String(cell);
      }),
    );
    expect(brief(lines)).toEqual(brief(expected.map((line) => [...line, null])));
  },
  jsonl: (bytes, items) => {
    const lines = bytes.toString('utf8').split('\n');
    expect(lines.pop()).toBe('');
    const [head, ...rest] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const end = rest.pop();
    expect(head).toMatchObject({ type: 'export', submissions: items.length, timeZone: ZONE });
    expect(end).toEqual({ type: 'end', submissions: items.length });
    expect(brief(rest)).toEqual(
      brief(items).map((item) => ({
        type: 'submission',
        ...item,
        createdAtInZone: zoneClock(ZONE).iso(Date.parse(item.createdAt)),
        policyVersion: item.policy && versionId(item.policy),
        gates: evaluateGates(item.scores, item.policy, DOCUMENTED_READING).map(({ gate, outcome, margin }) => ({
          gate,
          outcome,
          margin,
        })),
      })),
    );
  },
  xlsx: (bytes, items) => {
    const sheets = readXlsx(bytes);
    expect([...sheets.keys()]).toEqual(['Submissions', 'Filter']);
    const [head, ...rows] = sheets.get('Submissions') ?? [];
    expect(head?.[CREATED_IN_ZONE]).toBe(`Created (${ZONE})`);
    expect(new Map(sheets.get('Filter') as [string, SheetCell][]).get('Submissions')).toBe(String(items.length));
    const width = EXPORT_COLUMNS.length;
    expect(brief(rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null)))).toEqual(
      brief(
        items.map(expectedCells).map((cells) => cells.map((cell, index) => inExcel(cell, EXPORT_COLUMNS[index] ?? ''))),
      ),
    );
  },
};

/** Days since 1899-12-30, by the clock of the zone where the column says so. */
function inExcel(cell: unknown, column: string): unknown {
  if (Array.isArray(cell)) return cell.length === 0 ? null : cutForExcel(cell.join('; '));
  if (typeof cell !== 'string') return cell;
  if (!['createdAt', 'createdAtInZone', 'erasedAt', 'missingSince'].includes(column)) return cutForExcel(cell);
  const shown =
    column === 'createdAtInZone'
      ? Date.parse(zoneClock(ZONE).iso(Date.parse(cell)).slice(0, 23) + 'Z')
      : Date.parse(cell);
  return (shown - Date.UTC(1899, 11, 30)) / 86_400_000;
}

const cutForExcel = (text: string): string =>
  text.length <= 32_767 ? text : `${text.slice(0, 32_759).replace(/[\ud800-\udbff]$/u, '')} … (cut)`;

/** Texts of 100,000 characters are nothing to print where they differ. */
const brief = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'string' && each.length > 500 ? `${each.length} characters, ${hash('sha256', each)}` : each,
    ),
  ) as T;

const FORMATS = Object.keys(readers);
const some = fc.oneof(fc.constant(filterQuery.parse({})), filters, ...singleLimits.map(([, limit]) => limit));
const SORTS = [
  'createdAt',
  '-createdAt',
  'similarity',
  '-similarity',
  '-liveness',
  'activeLiveness',
  'lowestMargin',
  '-lowestMargin',
];

test('every format holds what the list holds, in its order, whatever the filter', async () => {
  await clear();
  await apply(fc.sample(submissions, { numRuns: 150, seed: 3 }));
  let most = 0;
  await fc.assert(
    fc.asyncProperty(some, fc.constantFrom(...SORTS), fc.constantFrom(...FORMATS), async (filter, sort, format) => {
      const items = await listAll(filter, sort);
      most = Math.max(most, items.length);
      readers[format]?.(await exportAs(format, filter, sort), items);
    }),
    { numRuns: 80 },
  );
  expect(most, 'filters that find something').toBeGreaterThan(20);
});

test.each(FORMATS)('hostile texts go through %s and come back', async (format) => {
  await clear();
  const [pattern] = fc.sample(submissions, { numRuns: 1, seed: 5 }) as [Submission];
  // An id of 100,000 characters is no id; every other place takes them all.
  await apply(
    HOSTILE_STRINGS.map((text, index) => ({
      ...pattern,
      authId: text.length < 1_000 ? text : `long-${index}`,
      kycSubmissionId: text.length < 1_000 ? text : null,
      submitType: text.length < 1_000 ? text : null,
      failCodes: text.length < 1_000 && text.trim() !== '' ? [text] : [],
      comments: [text, `second ${text}`],
    })),
  );
  const filter = exportQuery.parse({ format }) as FilterQuery;
  const items = await listAll(filter, '-createdAt');
  expect(items.length).toBeGreaterThan(100);
  const bytes = await exportAs(format, filter);
  readers[format]?.(bytes, items);
  if (format === 'xlsx') {
    expect(bytes.includes('<f>')).toBe(false);
    expect(
      readXlsx(bytes)
        .get('Filter')
        ?.some(([name]) => name === 'Texts cut'),
    ).toBe(true);
  }
});
