import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditAnswer } from '#lib/contract/audit.ts';
import { operations } from '#lib/contract/operations.ts';
import { problem } from '#lib/contract/problem.ts';
import type { SubjectAnswer, SubjectsAnswer } from '#lib/contract/subjects.ts';
import { walkAll } from '#lib/store/testing/close-attempts.ts';
import { beginSession, call, startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';

let api: Api;
let farmed: string[];
beforeAll(async () => {
  api = await startApi({ rows: 4_000, days: 60 });
  await walkAll(api.services.db);
  const truths = await fetch(`${api.simulator.controlUrl}/truths?project=project-web`);
  const { replayFarm } = (await truths.json()) as { replayFarm: { kycSubmissionId: string }[] };
  farmed = replayFarm.map(({ kycSubmissionId }) => kycSubmissionId);
});
afterAll(() => api.close());

const list = async (query: string, as: 'lead' | 'auditor' = 'lead') => {
  const { status, body } = await call(`/api/subjects${query}`, { as });
  expect(status).toBe(200);
  return operations.listSubjects.answer.parse(body);
};
const newest = async () =>
  ((await call('/api/audit?act=subject.read&limit=1')).body as AuditAnswer).items[0] ?? { record: null };

describe('the list of subjects', () => {
  test('has the planted farm, for whoever is shown subjects by id', async () => {
    const { items, total } = await list('?project=Web&pattern=hostedToApi&limit=200');
    expect(farmed.length).toBeGreaterThan(10);
    expect(total).toBe(farmed.length);
    expect(items.map(({ subject }) => subject).sort()).toEqual(farmed.toSorted());
    expect(items[0]?.patterns.find(({ kind }) => kind === 'hostedToApi')).toMatchObject({
      from: 'form',
      to: 'api',
      approved: true,
      failures: 2,
    });
  });

  test('tells others the same without ids, and where an attempt is to be found', async () => {
    const shown = await list('?limit=200');
    const { items, total, kinds } = await list('?limit=200', 'auditor');
    expect([total, kinds]).toEqual([shown.total, shown.kinds]);
    expect(items.every(({ subject, masked }) => subject === null && masked?.includes('subject'))).toBe(true);
    expect(items.map(({ patterns }) => patterns)).toEqual(shown.items.map(({ patterns }) => patterns));
    const lastAuthId = items[0]?.patterns[0]?.lastAuthId ?? '';
    expect((await call(`/api/submissions/${lastAuthId}`, { as: 'auditor' })).status).toBe(200);
  });

  test('tells others of the same attempts by a pattern, and no more of whose they are', async () => {
    const ask = async (query: string, as: 'lead' | 'auditor') => {
      const { status, body } = await call(`/api/submissions?limit=500&pattern=hostedToApi${query}`, { as });
      expect(status).toBe(200);
      return operations.listSubmissions.answer.parse(body);
    };
    const [shown, masked] = [await ask('&project=Web', 'lead'), await ask('&project=Web', 'auditor')];
    expect(new Set(shown.items.map(({ kycSubmissionId }) => kycSubmissionId))).toEqual(new Set(farmed));
    expect(shown.total).toBe(3 * farmed.length);
    expect(masked.items.map(({ authId }) => authId)).toEqual(shown.items.map(({ authId }) => authId));
    expect(masked.items.every((item) => item.kycSubmissionId === null)).toBe(true);
    // Nor letter by letter: of a subject that is not shown only the whole id is looked for.
    const part = `&q=${farmed[0]?.slice(0, -1) ?? ''}`;
    expect([(await ask(part, 'lead')).total > 0, (await ask(part, 'auditor')).total]).toEqual([true, 0]);
  });

  test('of a person of one project has no subject of another', async () => {
    const cookie = await beginSession(api.services, 'lead', { id: 'of-web', projects: ['Web'] });
    const { body } = await call('/api/subjects?limit=200', { as: null, headers: { cookie } });
    const theirs = body as SubjectsAnswer;
    expect(new Set(theirs.items.map(({ projectId }) => projectId))).toEqual(new Set(['project-web']));
    expect(theirs.total).toBe((await list('?project=Web')).total);
    const other = (await list('?project=Branch&limit=1')).items[0]?.subject ?? '';
    const asked = await call(`/api/subjects/${other}`, { as: null, headers: { cookie } });
    expect([asked.status, problem.parse(asked.body).kind]).toEqual([404, 'not-found']);
  });
});

describe('the page of a subject', () => {
  test('has all its attempts with policy and patterns, and is an entry that conceals whose it was', async () => {
    const [id = ''] = farmed;
    const { status, body } = await call(`/api/subjects/${id}`, { as: 'lead' });
    expect(status).toBe(200);
    const { attempts, patterns, subject } = body as SubjectAnswer;
    expect(subject).toBe(id);
    expect(attempts.map(({ submission }) => submission.submitType)).toEqual(['form', 'form', 'api']);
    const found = patterns.find(({ kind }) => kind === 'hostedToApi');
    expect(found?.authIds).toEqual(attempts.map(({ submission }) => submission.authId));
    const entry = await newest();
    expect(entry).toMatchObject({ outcome: 'done', project: 'project-web', actor: 'person:test-lead' });
    expect(entry.record).toMatch(/^sha256:[0-9a-f]{16}$/u);
    expect(JSON.stringify(entry)).not.toContain(id);
  });

  test.each(['auditor', 'administrator'] as const)('is refused to an %s in words, whoever is asked for', async (as) => {
    for (const id of [farmed[1] ?? '', 'nobody-at-all']) {
      const { status, body } = await call(`/api/subjects/${id}`, { as });
      expect([status, problem.parse(body).kind]).toEqual([403, 'subject-withheld']);
      const entry = await newest();
      expect(entry).toMatchObject({ outcome: 'refused', detail: { status: 403, kind: 'subject-withheld' } });
      expect(entry.record).toMatch(/^sha256:/u);
    }
  });

  test('is not there of whom nobody has heard', async () => {
    const { status, body } = await call('/api/subjects/nobody-at-all', { as: 'lead' });
    expect([status, problem.parse(body).title]).toEqual([404, 'There is no such subject']);
    expect(await newest()).toMatchObject({ outcome: 'failed' });
  });
});
