import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { submissionsQuery } from '#lib/contract/filter.ts';
import { subjectsQuery } from '#lib/contract/subjects.ts';
import type { SubjectsQuery } from '#lib/contract/subjects.ts';
import { approvalAfter, findPatterns, scoreOf } from '#lib/domain/subject-patterns.ts';
import { PATTERN_KINDS } from '#lib/domain/subject-presets.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { dayOf } from '#lib/domain/zone-days.ts';
import { closeAttempts, walkAll } from '../testing/close-attempts.ts';
import { matches } from '../testing/filters.ts';
import { asListedLast, openMirror } from '../testing/open-mirror.ts';
import type { TestMirror } from '../testing/open-mirror.ts';
import { listSubmissions } from '../list-submissions.ts';
import { getSubject } from './get-subject.ts';
import { listSubjects } from './list-subjects.ts';

const ZONE = 'Asia/Kolkata';
let mirror: TestMirror;
beforeAll(async () => {
  mirror = await openMirror({ walked: false });
});
afterAll(() => mirror.drop());
beforeEach(() => mirror.clear());

const list = (query: Partial<SubjectsQuery> = {}) =>
  listSubjects(mirror.db, { ...subjectsQuery.parse({}), ...query, tz: ZONE });

const toInstant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** The list in plain code. */
function recounted(all: readonly Submission[], { from, to, project, pattern: kinds }: SubjectsQuery) {
  const own = all.filter(({ projectId }) => project.length === 0 || project.includes(projectId));
  const bySubject = Map.groupBy(
    own.filter(({ kycSubmissionId }) => kycSubmissionId !== null),
    ({ projectId, kycSubmissionId }) => `${projectId}/${kycSubmissionId}`,
  );
  return [...bySubject]
    .map(([id, items]) => {
      const patterns = findPatterns(
        items.map((item) => ({ ...item, createdAt: Date.parse(item.createdAt) })),
        DOCUMENTED_READING,
      ).filter(
        ({ firstAt, lastAt }) =>
          (from === undefined || dayOf(lastAt, ZONE) >= from) && (to === undefined || dayOf(firstAt, ZONE) <= to),
      );
      const of = (status: string) => items.filter((item) => item.status === status).length;
      return {
        id,
        score: scoreOf(patterns),
        approvedAt: toInstant(approvalAfter(patterns)),
        counts: [items.length, of('approved'), of('rejected')],
        patterns: patterns.map(({ kind, authIds, lastAt, approvedAt }) => [
          kind,
          authIds.at(-1),
          toInstant(lastAt),
          toInstant(approvedAt),
        ]),
        kinds: patterns.map(({ kind }) => kind),
      };
    })
    .filter(
      (found) => found.kinds.length > 0 && (kinds.length === 0 || kinds.some((kind) => found.kinds.includes(kind))),
    )
    .sort((a, b) => b.score - a.score);
}

const day = fc.constantFrom('2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03', undefined);
const queries = fc
  .record({
    from: day,
    to: day,
    project: fc.subarray(['project-a', 'project-b', 'project-x'], { maxLength: 2 }),
    pattern: fc.subarray([...PATTERN_KINDS], { maxLength: 2 }),
  })
  .map((query) => ({ ...subjectsQuery.parse({}), ...query }));
const pages = fc.array(fc.array(closeAttempts, { maxLength: 40 }), { minLength: 1, maxLength: 2 });

describe('the list of subjects', () => {
  test('is what plain code finds, under every filter', async () => {
    await fc.assert(
      fc.asyncProperty(pages, fc.array(queries, { minLength: 3, maxLength: 3 }), async (listed, asked) => {
        await mirror.clear();
        for (const page of listed) await mirror.apply(page);
        await walkAll(mirror.db);
        const all = [...asListedLast(listed).values()];
        for (const query of [...asked, subjectsQuery.parse({})]) {
          const expected = recounted(all, query);
          const found = await list(query);
          expect(found.total).toBe(expected.length);
          expect(found.items.map(({ score }) => score)).toEqual(expected.map(({ score }) => score));
          const byId = new Map(expected.map((each) => [each.id, each]));
          for (const {
            projectId,
            subject,
            score,
            submissions,
            approved,
            rejected,
            approvedAt,
            patterns,
          } of found.items) {
            const { id, kinds, ...own } = byId.get(`${projectId}/${subject}`) ?? { id: '', kinds: [] };
            const told = patterns.map((each) => [each.kind, each.lastAuthId, each.lastAt, each.approvedAt]);
            const counts = [submissions, approved, rejected];
            expect([id, { score, approvedAt, counts, patterns: told }]).toEqual([id, own]);
            expect(kinds.length).toBeGreaterThan(0);
          }
          const everyKind = recounted(all, { ...query, pattern: [] }).flatMap(({ kinds }) => [...new Set(kinds)]);
          for (const { kind, subjects } of found.kinds) {
            expect([kind, subjects]).toEqual([kind, everyKind.filter((each) => each === kind).length]);
          }
          expect(found.kinds).toHaveLength(new Set(everyKind).size);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('each kind leads to the attempts that show it, and to no others', async () => {
    const all = fc
      .sample(closeAttempts, { numRuns: 250, seed: 8 })
      .map((item, index) => ({ ...item, authId: `a-${index}` }));
    await mirror.apply(all);
    await walkAll(mirror.db);
    const found = new Set((await list({ limit: 200 })).kinds.map(({ kind }) => kind));
    expect(found.size).toBeGreaterThan(5);
    for (const kind of PATTERN_KINDS) {
      const query = { ...submissionsQuery.parse({ limit: 500, pattern: [kind] }), tz: ZONE };
      const { items, total } = await listSubmissions(mirror.db, query);
      const expected = all.filter((item) => matches(item, query, ZONE, all)).map(({ authId }) => authId);
      expect([kind, items.map(({ authId }) => authId).sort()]).toEqual([kind, expected.sort()]);
      expect([total > 0, total]).toEqual([found.has(kind), expected.length]);
      // Of one subject as many as its patterns count, where it shows the kind once.
      for (const { subject, projectId, patterns } of (await list({ pattern: [kind], limit: 200 })).items) {
        const [own, ...more] = patterns.filter((each) => each.kind === kind);
        if (!own || more.length > 0 || subject === null) continue;
        const asked = { ...query, subject, project: [projectId] };
        expect((await listSubmissions(mirror.db, asked)).total).toBe(own.attempts);
      }
    }
  });

  test('is read page by page, and says of a page past its end how many there are', async () => {
    const all = fc
      .sample(closeAttempts, { numRuns: 60, seed: 3 })
      .map((item, index) => ({ ...item, authId: `a-${index}` }));
    await mirror.apply(all);
    await walkAll(mirror.db);
    const whole = await list();
    expect(whole.total).toBeGreaterThan(4);
    const parts = await Promise.all([0, 2, 4].map((offset) => list({ limit: 2, offset })));
    expect(parts.flatMap(({ items }) => items)).toEqual(whole.items.slice(0, 6));
    expect(await list({ offset: 1_000 })).toMatchObject({ items: [], total: whole.total, offset: 1_000 });
  });

  test('says that subjects were not looked through yet, and then that they were', async () => {
    await mirror.apply(fc.sample(closeAttempts, { numRuns: 20, seed: 3 }));
    expect(await list()).toMatchObject({ total: 0, lookedThrough: false });
    await walkAll(mirror.db);
    expect((await list()).lookedThrough).toBe(true);
  });
});

describe('one subject', () => {
  const rejected = (projectId: string, authId: string, minute: number): Submission => ({
    ...(fc.sample(closeAttempts, { numRuns: 1, seed: 3 })[0] as Submission),
    ...{ projectId, authId, status: 'rejected', kycSubmissionId: 'kyc-1' },
    createdAt: new Date(Date.UTC(2026, 2, 1, 0, minute)).toISOString(),
  });

  test('has its attempts, oldest first, and what the list says of it', async () => {
    const own = Array.from({ length: 7 }, (_, index) => rejected('project-a', `a-${index}`, index * 20));
    await mirror.apply([...own, { ...rejected('project-a', 'else', 1), kycSubmissionId: 'kyc-2' }]);
    await walkAll(mirror.db);
    const found = await getSubject(mirror.db, { subject: 'kyc-1', only: null });
    if (found?.kind !== 'found') throw new Error('not found');
    const { subject } = found;
    expect(subject.attempts.map(({ submission }) => submission.authId)).toEqual(own.map(({ authId }) => authId));
    expect(subject).toMatchObject({ submissions: 7, approved: 0, rejected: 7 });
    const [item] = (await list({ limit: 1 })).items;
    expect(item).toMatchObject({ subject: 'kyc-1', score: subject.score });
    expect(item?.patterns).toEqual(subject.patterns.map(({ authIds: _, ...pattern }) => pattern));
    expect(subject.patterns.find(({ kind }) => kind === 'fiveInARow')?.authIds).toHaveLength(7);
  });

  test('is one project’s, and asks which where two have it', async () => {
    await mirror.apply([rejected('project-a', 'a', 1), rejected('project-b', 'b', 2)]);
    const ask = (project?: string, only: string[] | null = null) =>
      getSubject(mirror.db, { subject: 'kyc-1', project, only });
    expect(await ask()).toEqual({ kind: 'ambiguous', projects: ['project-a', 'project-b'] });
    expect(await ask('project-b')).toMatchObject({ subject: { attempts: [{ submission: { authId: 'b' } }] } });
    expect(await ask('project-b', ['nobody'])).toBeNull();
    expect(await getSubject(mirror.db, { subject: 'never seen', only: null })).toBeNull();
  });
});
