import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filterQuery, submissionsQuery } from '#lib/contract/filter.ts';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { subjectsQuery } from '#lib/contract/subjects.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { writeBand, writeNear } from '#lib/domain/near-miss-text.ts';
import { DEFAULT_BAND, nearMissOf } from '#lib/domain/near-miss.ts';
import { judgementOf, reconciliationBits } from '#lib/domain/reconciliation.ts';
import { HEAVY_PATTERNS } from '#lib/domain/subject-presets.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { getAttention } from './get-attention.ts';
import { getNearMisses } from './get-near-misses.ts';
import { listSubmissions } from './list-submissions.ts';
import { listSubjects } from './subjects/list-subjects.ts';
import { filters, matches } from './testing/filters.ts';
import { asListedLast, openMirror } from './testing/open-mirror.ts';
import type { TestMirror } from './testing/open-mirror.ts';
import { submissions } from './testing/records.ts';

let mirror: TestMirror;
let all: Submission[];
beforeAll(async () => {
  mirror = await openMirror();
  const off = { liveness: 0, activeLiveness: 0, faceCover: 0, headCover: 0, occlusion: false };
  const listed = fc.sample(submissions, { numRuns: 600, seed: 43 }).map((item, index) => ({
    ...item,
    authId: `a-${index}`,
    kycSubmissionId: index % 3 === 0 ? `k-${index % 15}` : null,
    // Every other one within a few points of its threshold, some exactly on a bound.
    ...(index % 2 === 0
      ? {
          // Without a reason that no threshold turns.
          failCodes: [],
          scores: { ...item.scores, similarity: 82 + (index % 60) / 10, occluded: false },
          policy: { similarity: 85, ...off },
        }
      : {}),
  }));
  // Somebody who is rejected six times within a minute.
  for (const [index, item] of listed.slice(0, 6).entries()) {
    const createdAt = new Date(Date.parse('2026-03-10T10:00:00.000Z') + index * 10_000).toISOString();
    Object.assign(item, { projectId: 'project-a', status: 'rejected', kycSubmissionId: 'k-burst', createdAt });
  }
  await mirror.apply(listed);
  all = [...asListedLast([listed]).values()];
});
afterAll(() => mirror.drop());

async function expectAsRecounted(filter: FilterQuery, tz: string): Promise<void> {
  const found = await getAttention(mirror.db, { ...filter, tz });
  const expected = all.filter((item) => matches(item, filter, tz, all));
  const near = (status: string) =>
    expected.filter((item) => item.status === status && nearMissOf(item, DEFAULT_BAND, DOCUMENTED_READING).flips)
      .length;
  expect(found.submissions).toBe(expected.length);
  expect(found.unexplained).toBe(
    expected.filter((item) => judgementOf(reconciliationBits(item, DOCUMENTED_READING)) === 'unexplained').length,
  );
  expect([found.rejectedNear, found.approvedNear]).toEqual([near('rejected'), near('approved')]);
  const { erasures } = found;
  expect(erasures).toEqual({
    overdue: (
      await listSubmissions(mirror.db, { ...submissionsQuery.parse({}), ...filter, retention: ['overdue'], tz })
    ).total,
    retentionSet: filter.project[0] !== 'project-x',
  });
  // The page that they lead to says the same, and so does its list.
  const page = await getNearMisses(mirror.db, { ...filter, band: writeBand(DEFAULT_BAND), tz });
  expect([page.rejected.count, page.approved.count]).toEqual([found.rejectedNear, found.approvedNear]);
  if (filter.nearMiss === undefined && filter.status.length === 0) {
    const nearMiss = writeNear({ kind: 'flip', band: DEFAULT_BAND });
    const listOf = { ...submissionsQuery.parse({}), ...filter, nearMiss, tz };
    const { total } = await listSubmissions(mirror.db, { ...listOf, status: ['rejected'] });
    expect(total).toBe(found.rejectedNear);
  }
  const { from, to, project } = filter;
  if (from !== undefined && to !== undefined && from > to) return;
  const query = subjectsQuery.parse({ from, to, project, pattern: [...HEAVY_PATTERNS] });
  const listed = await listSubjects(mirror.db, { ...query, tz });
  expect(found.subjects).toEqual({ found: listed.total, patterns: HEAVY_PATTERNS });
}

it('counts what wants a look as plain code does, where there is much of it', async () => {
  await expectAsRecounted(filterQuery.parse({}), 'UTC');
  const found = await getAttention(mirror.db, { ...filterQuery.parse({}), tz: 'UTC' });
  expect(Math.min(found.rejectedNear, found.approvedNear, found.unexplained)).toBeGreaterThan(20);
  expect(found.subjects.found).toBeGreaterThan(0);
});

it('counts the same under any filter, in any zone', async () => {
  const zones = fc.constantFrom('UTC', 'Asia/Seoul', 'America/New_York');
  await fc.assert(fc.asyncProperty(filters, zones, expectAsRecounted), { numRuns: 60 });
});
