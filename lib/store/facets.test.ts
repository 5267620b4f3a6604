import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facets } from '#lib/contract/facets.ts';
import { filterQuery } from '#lib/contract/filter.ts';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { evaluateGates } from '#lib/domain/gates.ts';
import { bitOf, judgementOf, RECONCILIATION_KINDS, reconciliationBits } from '#lib/domain/reconciliation.ts';
import { failCodeKey, GATES } from '#lib/domain/submission.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { applyPage } from './apply-page.ts';
import { countFacets } from './count-facets.ts';
import { countLoosening } from './count-loosening.ts';
import { openDatabase } from './database.ts';
import type { Db } from './database.ts';
import { migrate } from './migrate.ts';
import { filters, matches, versionId } from './testing/filters.ts';
import { freshDatabase } from './testing/fresh-database.ts';
import { clockOf } from './testing/limits.ts';
import { prepareFilters } from './testing/open-mirror.ts';
import { submissions, toRecord } from './testing/records.ts';

let db: Db;
let drop: () => Promise<void>;
let all: Submission[];

beforeAll(async () => {
  const fresh = await freshDatabase();
  await migrate(fresh.url);
  db = openDatabase({ url: fresh.url });
  drop = async () => {
    await db.destroy();
    await fresh.drop();
  };
  const listed = fc.sample(submissions, { numRuns: 400, seed: 21 });
  await applyPage(db, { source: 'default', records: listed.map(toRecord), quarantined: [], outside: 0 });
  await prepareFilters(db);
  all = [...new Map(listed.map((item) => [`${item.projectId}/${item.authId}`, item])).values()];
});
afterAll(() => drop());

interface Field {
  name: keyof Facets;
  /** The limits that the field's counts leave out. */
  own: Partial<FilterQuery>;
  /** What a submission has in the field. */
  of: (item: Submission, zone: string) => string[];
}

const FIELDS: Field[] = [
  { name: 'status', own: { status: [], notStatus: [] }, of: (item) => [item.status] },
  { name: 'submitType', own: { submitType: [], notSubmitType: [] }, of: (item) => [item.submitType ?? ''] },
  { name: 'erased', own: { erased: undefined }, of: (item) => [String(item.erased)] },
  {
    name: 'failCode',
    own: { failCode: [], notFailCode: [], allFailCode: [], soleBlocker: [] },
    of: (item) => [...new Set(item.failCodes.map(failCodeKey))],
  },
  {
    name: 'policy',
    own: { policy: [], notPolicy: [] },
    of: (item) => [item.policy ? versionId(item.policy) : 'none'],
  },
  { name: 'weekday', own: { weekday: [] }, of: (item, zone) => [clockOf(item.createdAt, zone).weekday] },
  { name: 'hour', own: { hour: [] }, of: (item, zone) => [clockOf(item.createdAt, zone).hour] },
  {
    name: 'reconciliation',
    own: { reconciliation: [] },
    of: (item) => {
      const bits = reconciliationBits(item, DOCUMENTED_READING);
      return [judgementOf(bits), ...RECONCILIATION_KINDS.filter((kind) => (bits & bitOf(kind)) !== 0)];
    },
  },
  ...GATES.map((gate): Field => ({
    name: `${gate}Outcome`,
    own: { [`${gate}Outcome`]: [] },
    of: (item) =>
      evaluateGates(item.scores, item.policy, DOCUMENTED_READING).flatMap((result) =>
        result.gate === gate ? [result.outcome] : [],
      ),
  })),
];

describe('facets', () => {
  it('count every value under the other limits, as plain code does', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom('UTC', 'Asia/Kolkata', 'America/New_York'), async (filter, zone) => {
        const counted = await countFacets(db, { ...filter, tz: zone });
        for (const { name, own, of } of FIELDS) {
          const others = { ...filter, ...own };
          const expected = new Map<string, number>();
          for (const item of all.filter((each) => matches(each, others, zone, all))) {
            for (const value of of(item, zone)) expected.set(value, (expected.get(value) ?? 0) + 1);
          }
          const found = counted[name]
            .map(({ value, count }) => [name === 'failCode' ? failCodeKey(value) : value, count] as const)
            .filter(([, count]) => count > 0);
          expect(Object.fromEntries(found), name).toEqual(Object.fromEntries(expected));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('loosening', () => {
  it('tells how many there are without each limit, the most first', async () => {
    const query = { ...filterQuery.parse({ status: ['rejected'], subject: 'nobody', erased: 'true' }), tz: 'UTC' };
    const without = all.filter((item) => item.status === 'rejected' && item.erased).length;
    expect(await countLoosening(db, query)).toEqual([{ limit: 'subject', total: without }]);
    const days = { ...filterQuery.parse({ from: '2030-01-01', to: '2030-01-02' }), tz: 'UTC' };
    expect(await countLoosening(db, days)).toEqual([{ limit: 'range', total: all.length }]);
  });
});
