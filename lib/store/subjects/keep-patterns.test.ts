import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { findPatterns } from '#lib/domain/subject-patterns.ts';
import { RULES_VERSION } from '#lib/domain/subject-presets.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { applyPage } from '../apply-page.ts';
import { asListedLast, openMirror } from '../testing/open-mirror.ts';
import type { TestMirror } from '../testing/open-mirror.ts';
import { closeAttempts as close, projectNumbers, walkAll } from '../testing/close-attempts.ts';
import { toRecord } from '../testing/records.ts';
import { listUnwalked, walkSubjects } from './walk-subjects.ts';

let mirror: TestMirror;
beforeAll(async () => {
  mirror = await openMirror({ walked: false });
});
afterAll(() => mirror.drop());
beforeEach(() => mirror.clear());

const pages = fc.array(fc.array(close, { maxLength: 25 }), { minLength: 1, maxLength: 4 });

interface Kept {
  subject: string;
  kind: string;
  lastAt: Date;
  attempts: number;
  approvedAt: Date | null;
}

async function kept(): Promise<string[]> {
  const { rows } = await sql<Kept>`select public_id || '/' || subject as subject, kind, last_at as "lastAt", attempts,
      approved_at as "approvedAt"
    from subject_pattern join project using (project_id)`.execute(mirror.db);
  return rows
    .map(({ subject, kind, lastAt, attempts, approvedAt }) =>
      [subject, kind, lastAt.toISOString(), attempts, approvedAt?.getTime()].join(' '),
    )
    .sort();
}

/** Which attempts show which kind. */
async function keptAttempts(): Promise<string[]> {
  const { rows } = await sql<{ told: string }>`select concat_ws(' ', public_id, auth_id, kind, subject) as told
    from pattern_attempt join project using (project_id) join submission using (project_id, created_at, auth_id, subject)`.execute(
    mirror.db,
  );
  return rows.map(({ told }) => told).sort();
}

function patternsOf(list: Iterable<Submission>) {
  const bySubject = Map.groupBy(
    [...list].filter(({ kycSubmissionId }) => kycSubmissionId !== null),
    ({ projectId, kycSubmissionId }) => `${projectId}/${kycSubmissionId}`,
  );
  return [...bySubject].flatMap(([subject, own]) =>
    findPatterns(
      own.map((item) => ({ ...item, createdAt: Date.parse(item.createdAt) })),
      DOCUMENTED_READING,
    ).map((pattern) => ({ subject, ...pattern })),
  );
}

const recounted = (list: Iterable<Submission>): string[] =>
  patternsOf(list)
    .map(({ subject, kind, lastAt, authIds, approvedAt }) =>
      [subject, kind, new Date(lastAt).toISOString(), authIds.length, approvedAt].join(' '),
    )
    .sort();

const recountedAttempts = (list: Iterable<Submission>): string[] =>
  [
    ...new Set(
      patternsOf(list).flatMap(({ subject, kind, authIds }) => {
        const [project = '', id = ''] = subject.split('/');
        return authIds.map((authId) => `${project} ${authId} ${kind} ${id}`);
      }),
    ),
  ].sort();

describe('what is kept is what plain code finds', () => {
  test('wherever the walk is when a page comes, and whatever the page changes', async () => {
    await fc.assert(
      fc.asyncProperty(pages, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), async (listed, steps) => {
        await mirror.clear();
        for (const [index, page] of listed.entries()) {
          await mirror.apply(page);
          if (steps[index]) for (const id of await projectNumbers(mirror.db)) await walkSubjects(mirror.db, id, 1);
        }
        await walkAll(mirror.db, 1);
        const all = [...asListedLast(listed).values()];
        expect(await kept()).toEqual(recounted(all));
        expect(await keptAttempts()).toEqual(recountedAttempts(all));
      }),
      { numRuns: 40 },
    );
  });

  test('for pages that are written at the same time', async () => {
    // Each page in a month of its own: in one month they would wait for each other at the rollups already.
    const all = fc.sample(close, { numRuns: 400, seed: 11 }).map((item, index) => ({
      ...item,
      authId: `a-${index}`,
      status: 'rejected',
      createdAt: new Date(Date.parse(item.createdAt) + (index % 10) * 35 * 86_400_000).toISOString(),
    }));
    await mirror.apply(all.slice(0, 1));
    await walkAll(mirror.db);
    const parts = [...Map.groupBy(all, (_, index) => index % 10).values()];
    await Promise.all(
      parts.map((part) =>
        applyPage(mirror.db, { source: 'default', records: part.map(toRecord), quarantined: [], outside: 0 }),
      ),
    );
    expect(recounted(all).length).toBeGreaterThan(5);
    expect(await kept()).toEqual(recounted(all));
  });

  test('after a subject was corrected: neither has the attempts of the other', async () => {
    const [first] = fc.sample(close, { numRuns: 1, seed: 5 }) as [Submission];
    const run = Array.from({ length: 5 }, (_, index) => ({
      ...first,
      authId: `run-${index}`,
      status: 'rejected',
      kycSubmissionId: 'kyc-1',
    }));
    await mirror.apply(run);
    await walkAll(mirror.db);
    expect(await kept()).toContainEqual(expect.stringContaining('fiveInARow'));
    await mirror.apply([{ ...run[0], kycSubmissionId: 'kyc-2' } as Submission]);
    expect(await kept()).toEqual([]);
  });
});

describe('the walk', () => {
  const run = (kycSubmissionId: string) =>
    Array.from({ length: 5 }, (_, index) => ({
      ...(fc.sample(close, { numRuns: 1, seed: 5 })[0] as Submission),
      authId: `${kycSubmissionId}-${index}`,
      status: 'rejected',
      kycSubmissionId,
    }));

  test('waits until the past is read, and is due again when the rules are others', async () => {
    await mirror.apply(run('kyc-1'));
    await sql`insert into sync_source (source) values ('default') on conflict do nothing`.execute(mirror.db);
    expect(await listUnwalked(mirror.db)).toEqual([]);
    await sql`update sync_source set backfill_done = true`.execute(mirror.db);
    const ids = await listUnwalked(mirror.db);
    expect(ids.length).toBeGreaterThan(0);
    await walkAll(mirror.db);
    expect(await listUnwalked(mirror.db)).toEqual([]);
    await sql`update pattern_walk set rules = ${RULES_VERSION - 1}`.execute(mirror.db);
    await sql`update subject_pattern set kind = 'codeRotation', attempts = 99`.execute(mirror.db);
    expect(await listUnwalked(mirror.db)).toEqual(ids);
    await walkAll(mirror.db, 1);
    expect(await kept()).toEqual(recounted(run('kyc-1')));
  });
});
