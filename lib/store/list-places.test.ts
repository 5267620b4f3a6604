import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrivalsQuery, positionQuery, SORTS, submissionsQuery } from '#lib/contract/filter.ts';
import type { SubmissionsQuery } from '#lib/contract/filter.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { applyPage } from './apply-page.ts';
import { countArrivals } from './count-arrivals.ts';
import { openDatabase } from './database.ts';
import type { Db } from './database.ts';
import { listSubmissions } from './list-submissions.ts';
import { locateSubmission } from './locate-submission.ts';
import { migrate } from './migrate.ts';
import { freshDatabase } from './testing/fresh-database.ts';
import { filters, matches } from './testing/filters.ts';
import { prepareFilters } from './testing/open-mirror.ts';
import { submissions, toRecord } from './testing/records.ts';
import { lowestMarginOf } from './testing/recount.ts';

let db: Db;
let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  await migrate(fresh.url);
  db = openDatabase({ url: fresh.url });
  drop = async () => {
    await db.destroy();
    await fresh.drop();
  };
});
afterAll(() => drop());

const sorts = fc.constantFrom(...SORTS.flatMap((key) => [key, `-${key}`] as const));
const idOf = ({ projectId, authId }: Pick<Submission, 'projectId' | 'authId'>) => `${projectId}/${authId}`;
const ids = (items: Pick<Submission, 'projectId' | 'authId'>[]) => items.map(idOf);

async function hold(listed: Submission[]): Promise<void> {
  await sql`truncate submission, submission_raw, quarantine, rollup_count, rollup_code, rollup_score`.execute(db);
  await apply(listed);
}

async function apply(listed: Submission[]): Promise<void> {
  await applyPage(db, { source: 'default', records: listed.map(toRecord), quarantined: [], outside: 0 });
  await prepareFilters(db);
}

/** Distinct submissions; many in the same millisecond and with the same score, for that is where places are told apart by id. */
const sample = (count: number, seed: number): Submission[] =>
  fc.sample(submissions, { numRuns: count, seed }).map((item, index) => ({
    ...item,
    authId: `auth-${(index * 7919) % count}`,
    ...(index % 4 === 0 ? { createdAt: '2026-03-08T14:59:59.999Z', scores: { ...item.scores, similarity: 85 } } : {}),
  }));

/** The order of a list in plain code. */
async function inOrder(items: Submission[], sort: SubmissionsQuery['sort']): Promise<Submission[]> {
  const projects = await db.selectFrom('project').select(['project_id', 'public_id']).execute();
  const rank = new Map(projects.map((project) => [project.public_id, project.project_id]));
  const key = sort.replace('-', '') as (typeof SORTS)[number];
  const score = (item: Submission) => {
    if (key === 'lowestMargin') return lowestMarginOf(item);
    return key === 'createdAt' ? 0 : item.scores[key];
  };
  const compare = (a: Submission, b: Submission): number => {
    const [x, y] = [score(a), score(b)];
    // Those without the score come last, the newest first.
    if ((x === null) !== (y === null)) return x === null ? 1 : -1;
    const direction = sort.startsWith('-') || x === null ? -1 : 1;
    const byText = (one: string, other: string) => (one < other ? -1 : Number(one > other));
    const steps = [
      (x ?? 0) - (y ?? 0),
      Date.parse(a.createdAt) - Date.parse(b.createdAt),
      byText(a.authId, b.authId),
      (rank.get(a.projectId) ?? 0) - (rank.get(b.projectId) ?? 0),
    ];
    return direction * (steps.find((step) => step !== 0) ?? 0);
  };
  return items.toSorted(compare);
}

const queryOf = (query: Partial<Record<keyof SubmissionsQuery, unknown>>): SubmissionsQuery & { tz: string } => ({
  ...submissionsQuery.parse(query),
  tz: 'Asia/Kolkata',
});

describe('a place in a list', () => {
  it('by row, by instant and by cursors either way is where plain code has it', async () => {
    const all = sample(300, 5);
    await hold(all);
    await fc.assert(
      fc.asyncProperty(filters, sorts, fc.double({ min: 0, max: 1, noNaN: true }), async (filter, sort, part) => {
        const expected = await inOrder(
          all.filter((item) => matches(item, filter, 'Asia/Kolkata', all)),
          sort,
        );
        const offset = Math.round(part * expected.length);
        const query = { ...queryOf({ sort, limit: '6' }), ...filter, tz: 'Asia/Kolkata' };
        const page = await listSubmissions(db, { ...query, offset });
        expect(page).toMatchObject({ offset, total: expected.length });
        expect(ids(page.items)).toEqual(ids(expected.slice(offset, offset + 6)));
        expect(page.nextCursor === null).toBe(offset + 6 >= expected.length);
        if (page.nextCursor !== null) {
          const next = await listSubmissions(db, { ...query, cursor: page.nextCursor });
          expect([next.offset, ids(next.items)]).toEqual([offset + 6, ids(expected.slice(offset + 6, offset + 12))]);
        }
        if (page.previousCursor !== null) {
          const previous = await listSubmissions(db, { ...query, cursor: page.previousCursor });
          expect([previous.offset, ids(previous.items)]).toEqual([
            Math.max(0, offset - 6),
            ids(expected.slice(Math.max(0, offset - 6), offset)),
          ]);
          expect(previous.previousCursor === null).toBe(offset <= 6);
        }
        if (!sort.endsWith('createdAt')) return;
        const at = expected[offset]?.createdAt ?? '2026-03-08T15:00:00.000Z';
        const entered = await listSubmissions(db, { ...query, at });
        const first = expected.findIndex((item) =>
          sort.startsWith('-') ? item.createdAt <= at : item.createdAt >= at,
        );
        const start = first === -1 ? expected.length : first;
        expect([entered.offset, ids(entered.items)]).toEqual([start, ids(expected.slice(start, start + 6))]);
      }),
      { numRuns: 80 },
    );
  });

  it('is the same by every row of every sort', async () => {
    const all = sample(40, 9);
    await hold(all);
    for (const sort of SORTS.flatMap((key) => [key, `-${key}`] as const)) {
      const expected = ids(await inOrder(all, sort));
      for (let offset = 0; offset <= all.length; offset++) {
        const page = await listSubmissions(db, queryOf({ sort, limit: '2', offset: String(offset) }));
        expect(ids(page.items), `${sort} ${offset}`).toEqual(expected.slice(offset, offset + 2));
      }
    }
  });
});

describe('while submissions arrive', () => {
  /** All of a list, from a row in its middle to both ends, while `meanwhile` happens between the pages. */
  async function readFromTheMiddle(sort: string, meanwhile: () => Promise<unknown>): Promise<SubmissionItem[]> {
    const middle = await listSubmissions(db, queryOf({ sort, limit: '7', offset: '40' }));
    const found = [...middle.items];
    for (let [forth, back] = [middle.nextCursor, middle.previousCursor]; forth !== null || back !== null;) {
      await meanwhile();
      const [later, earlier] = [
        forth === null ? null : await listSubmissions(db, queryOf({ sort, limit: '7', cursor: forth })),
        back === null ? null : await listSubmissions(db, queryOf({ sort, limit: '7', cursor: back })),
      ];
      found.push(...(later?.items ?? []));
      found.unshift(...(earlier?.items ?? []));
      [forth, back] = [later?.nextCursor ?? null, earlier?.previousCursor ?? null];
    }
    return found;
  }

  it.each(['-createdAt', 'createdAt', '-similarity', 'liveness', '-lowestMargin', 'lowestMargin'])(
    '%s gives every row once, and none that came since',
    async (sort) => {
      const all = sample(100, 3);
      await hold(all);
      let serial = 0;
      const arrive = () =>
        apply([
          {
            ...(all[0] as Submission),
            authId: `new-${serial}`,
            createdAt: `2026-05-0${1 + (serial++ % 9)}T00:00:00.000Z`,
          },
        ]);
      const found = await readFromTheMiddle(sort, arrive);
      expect(ids(found)).toEqual(ids(await inOrder(all, sort as SubmissionsQuery['sort'])));
      expect(serial).toBeGreaterThan(5);
    },
  );

  it('rows keep their number in the list as it was, and what is new is counted', async () => {
    const all = sample(60, 4);
    await hold(all);
    const query = { limit: '5', offset: '20' };
    const before = await listSubmissions(db, queryOf(query));
    const until = before.until ?? '';
    expect(until).toBe(
      all
        .map((item) => item.createdAt)
        .sort()
        .at(-1),
    );
    await apply(
      sample(12, 8).map((item, index) => ({
        ...item,
        authId: `new-${index}`,
        createdAt: `2026-06-01T00:00:00.${100 + index}Z`,
      })),
    );
    const same = await listSubmissions(db, queryOf({ ...query, until }));
    expect(same).toMatchObject({ items: before.items, total: 60, until });
    const ofCursor = await listSubmissions(db, queryOf({ ...query, cursor: before.nextCursor ?? '' }));
    expect(ofCursor).toMatchObject({ items: before.items, total: 60, until });
    const fresh = await listSubmissions(db, queryOf(query));
    expect(fresh.total).toBe(72);
    expect(ids(fresh.items)).toEqual(
      ids((await listSubmissions(db, queryOf({ limit: '500', until }))).items.slice(8, 13)),
    );
    expect(await countArrivals(db, { ...arrivalsQuery.parse({ since: until }), tz: 'UTC' })).toBe(12);
    const [first] = before.items;
    const place = { ...positionQuery.parse({ projectId: first?.projectId }), tz: 'UTC' };
    expect(await locateSubmission(db, first?.authId ?? '', { ...place, until })).toMatchObject({
      position: 21,
      total: 60,
    });
    expect(await locateSubmission(db, first?.authId ?? '', place)).toMatchObject({ position: 33, total: 72 });
  });
});
