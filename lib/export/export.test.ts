import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOSTILE_STRINGS } from '#lib/argos/testing/hostile-strings.ts';
import { exportQuery } from '#lib/contract/export.ts';
import { filterQuery, submissionsQuery } from '#lib/contract/filter.ts';
import type { FilterQuery } from '#lib/contract/filter.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { readSettings } from '#lib/env.ts';
import { applyPage } from '#lib/store/apply-page.ts';
import { openDatabase } from '#lib/store/database.ts';
import type { Db } from '#lib/store/database.ts';
import { listSubmissions } from '#lib/store/list-submissions.ts';
import { migrate } from '#lib/store/migrate.ts';
import { freshDatabase } from '#lib/store/testing/fresh-database.ts';
import { filters, singleLimits } from '#lib/store/testing/filters.ts';
import { submissions, toRecord } from '#lib/store/testing/records.ts';
import { createExportRegistry } from './export-registry.ts';
import { exportSubmissions } from './export-submissions.ts';
import { readXlsx } from './testing/read-xlsx.ts';
import { readers, ZONE } from './testing/readers.ts';

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
