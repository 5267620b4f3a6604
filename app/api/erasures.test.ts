import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AttentionAnswer } from '#lib/contract/attention.ts';
import type { ErasuresAnswer, RemainsAnswer } from '#lib/contract/erasures.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { RETENTION_CLASSES, retentionOf } from '#lib/domain/erasure.ts';
import { beginSession, call, startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';
import { asAdministrator, kindOf, lastEntries, send } from './testing/join.ts';

let api: Api;
let dir: string;
beforeAll(async () => {
  api = await startApi({ rows: 600, days: 90 });
  dir = await mkdtemp(path.join(tmpdir(), 'faceauth-proof-'));
});
afterAll(async () => {
  await api.close();
  await rm(dir, { recursive: true, force: true });
});
beforeEach(() => api.services.db.updateTable('project').set({ retention_days: null }).execute());

const set = (days: unknown, was: unknown, project = 'project-web') =>
  asAdministrator(`/api/projects/${project}/retention`, 'PATCH', { days, was });
const ask = async () => (await call('/api/erasures')).body as ErasuresAnswer;

async function listAll(query = ''): Promise<SubmissionItem[]> {
  const found: SubmissionItem[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await call(`/api/submissions?limit=500${query}${cursor && `&cursor=${cursor}`}`, { as: 'lead' });
    const { items, nextCursor } = answer.body as SubmissionsAnswer;
    found.push(...items);
    cursor = nextCursor;
  }
  return found;
}

describe('a retention period', () => {
  test('is set by an administrator, and both the change and what it was stand in the trail', async () => {
    expect((await set(30, null)).body).toEqual({ projectId: 'project-web', retentionDays: 30 });
    expect((await set(45, 30)).status).toBe(200);
    const [newest, before] = await lastEntries('act=retention.set');
    const told = { project: 'project-web', record: 'project-web', outcome: 'done' };
    expect(newest).toMatchObject({ ...told, detail: { days: 45, daysBefore: 30 } });
    expect(before).toMatchObject({ ...told, detail: { days: 30, daysBefore: null } });
    const { projects } = await ask();
    expect(projects.map(({ projectId, retentionDays }) => [projectId, retentionDays])).toEqual([
      ['project-branch', null],
      ['project-web', 45],
    ]);
    expect((await set(null, 45)).body).toEqual({ projectId: 'project-web', retentionDays: null });
  });

  test('of two who set it at once one is told that it is another by now', async () => {
    const answers = await Promise.all([set(30, null), set(60, null)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(kindOf(refused)).toEqual([409, 'retention-changed']);
    expect((await lastEntries('act=retention.set'))[0]).toMatchObject({ outcome: 'failed', detail: { status: 409 } });
  });

  test('is not set where the trail can not be told of it', async () => {
    await api.withoutAudit(async () => {
      expect((await set(30, null)).status).toBe(500);
    });
    expect((await ask()).projects.every(({ retentionDays }) => retentionDays === null)).toBe(true);
  });

  test.each([0, 3651, 1.5, -1, '30', true, undefined])('is not %j days', async (days) => {
    const refused = await set(days, null);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('days');
  });

  test('is of a project that is there, and that one may see', async () => {
    expect(kindOf(await set(30, null, 'nobody'))).toEqual([404, 'no-such-project']);
    const cookie = await beginSession(api.services, 'administrator', { id: 'web-only', projects: ['Web'] });
    const asked = (project: string) =>
      send(`/api/projects/${project}/retention`, 'PATCH', { days: 30, was: null }, { cookie });
    expect(kindOf(await asked('project-branch'))).toEqual([403, 'not-your-project']);
    expect((await asked('project-web')).status).toBe(200);
  });

  test.each(['reviewer', 'auditor'] as const)('is not set by a %s', async (as) => {
    const body = JSON.stringify({ days: 30, was: null });
    const headers = { 'content-type': 'application/json' };
    const refused = await call('/api/projects/project-web/retention', { as, method: 'PATCH', body, headers });
    expect(kindOf(refused)).toEqual([403, 'not-permitted']);
    expect((await lastEntries('act=retention.set'))[0]).toMatchObject({ outcome: 'refused', role: as });
    expect((await call('/api/erasures', { as })).status).toBe(200);
  });
});

test('what is in time, late and overdue of what the simulator lists is what plain code says, and the list has it', async () => {
  await set(20, null);
  // The simulator's days are some months ago.
  await set(3000, null, 'project-branch');
  const answer = await ask();
  const all = await listAll();
  const periods = new Map(answer.projects.map(({ projectId, retentionDays }) => [projectId, retentionDays]));
  const judged = all.map(({ createdAt, erased, erasedAt, projectId }) =>
    retentionOf(
      { createdAt: Date.parse(createdAt), erased, erasedAt: erasedAt === null ? null : Date.parse(erasedAt) },
      periods.get(projectId) ?? null,
      Date.parse(answer.judgedAt),
    ),
  );
  expect(answer.submissions).toBe(all.length);
  for (const each of RETENTION_CLASSES) {
    expect([each, answer.retention[each]]).toEqual([each, judged.filter((one) => one === each).length]);
    expect([each, (await listAll(`&retention=${each}`)).length]).toEqual([each, answer.retention[each]]);
  }
  const { inTime, late, overdue, notDue } = answer.retention;
  expect(Math.min(inTime, late, overdue, notDue)).toBeGreaterThan(5);
  const { erasures } = (await call('/api/attention')).body as AttentionAnswer;
  expect(erasures).toEqual({ overdue, retentionSet: true });
  // The simulator's list still has more of what is erased than ids and times, as the vendor's samples have.
  const { remains, erased } = (await call('/api/erasures/remains')).body as RemainsAnswer;
  expect(remains).toMatchObject({ subject: erased, record: 0, quarantine: 0 });
});

test('without a period nothing is overdue, and it is said that there is none', async () => {
  const { retention, submissions } = await ask();
  expect(retention).toEqual({ inTime: 0, late: 0, overdue: 0, notDue: 0, unknown: 0, notSet: submissions });
  const { erasures } = (await call('/api/attention')).body as AttentionAnswer;
  expect(erasures).toEqual({ overdue: 0, retentionSet: false });
});

describe('a proof of erasure', () => {
  const lines = (text: string) => text.trimEnd().split('\n');
  async function prove(query = ''): Promise<string> {
    const { status, text } = await call(`/api/erasures/proof${query}`, { as: 'lead' });
    expect(status).toBe(200);
    return Buffer.from(text, 'latin1').toString('utf8');
  }
  async function trailFile(): Promise<string> {
    const { text } = await call('/api/audit/export');
    const file = path.join(dir, 'trail.jsonl');
    await writeFile(file, text, 'latin1');
    return file;
  }
  async function verify(text: string, trail: string | null = null): Promise<number> {
    const file = path.join(dir, 'proof.jsonl');
    await writeFile(file, text);
    const given = trail === null ? [] : ['--trail', trail];
    const command = spawn(process.execPath, ['server/audit.ts', 'verify-erasures', file, ...given], {
      stdio: 'ignore',
    });
    const [code] = (await once(command, 'exit')) as [number];
    return code;
  }
  /** As somebody would who knows how it is made. */
  function sealAnew(text: string): string {
    const all = lines(text);
    const before = `${all.slice(0, -1).join('\n')}\n`;
    const seal = JSON.parse(all.at(-1) ?? '') as { sha256: string; records: number };
    const sha256 = createHash('sha256').update(before).digest('hex');
    return `${before}${JSON.stringify({ ...seal, sha256, records: all.length - 2 })}\n`;
  }

  test('holds what is erased, by id and time, nothing of a person, and is told of', async () => {
    await set(20, null);
    const text = await prove();
    const [header = '', ...rest] = lines(text);
    const erased = (await listAll('&erased=true')).length;
    const { retention } = await ask();
    expect(JSON.parse(header)).toMatchObject({ records: erased, retention, simulated: false });
    expect(rest).toHaveLength(erased + 1);
    for (const { kycSubmissionId } of await listAll('&erased=true'))
      expect(text).not.toContain(String(kycSubmissionId));
    const [begun] = await lastEntries('act=proof.begun');
    const [sealed] = await lastEntries('act=proof.sealed');
    expect(begun).toMatchObject({ role: 'lead', outcome: 'done', detail: { rows: erased } });
    const { sha256 } = JSON.parse(rest.at(-1) ?? '') as { sha256: string };
    expect(sealed).toMatchObject({ record: begun?.record, outcome: 'done', detail: { sha256, rows: erased } });
    expect(await verify(text)).toBe(0);
    expect(await verify(text, await trailFile())).toBe(0);
  });

  test('that was changed anywhere does not verify', async () => {
    await set(20, null);
    const text = await prove();
    const all = lines(text);
    const joined = (changed: string[]) => `${changed.join('\n')}\n`;
    const other = all.map((line, index) => (index === 2 ? line.replace(/"authId":"./u, '"authId":"x') : line));
    expect(await verify(joined(other))).toBe(1);
    expect(await verify(joined(all.toSpliced(3, 1)))).toBe(1);
    expect(await verify(joined(all.slice(0, -1)))).toBe(1);
    expect(await verify(text.replace('"timeZone":"Asia/Seoul"', '"timeZone":"UTC"'))).toBe(1);
    expect(await verify('')).toBe(1);
    expect(await verify('{"kind":"another"}\n{}\n')).toBe(1);
    // Sealed anew, but its records don't add up, or are not what their own times say.
    expect(await verify(sealAnew(joined(all.toSpliced(3, 1))))).toBe(1);
    const late = all.findIndex((line) => line.includes('"retention":"late"'));
    const whitewashed = all.map((line, index) => (index === late ? line.replace('"late"', '"inTime"') : line));
    expect(await verify(sealAnew(joined(whitewashed)))).toBe(1);
  });

  test('that was changed and sealed anew is found out by the trail', async () => {
    const text = await prove('?project=project-web');
    const forged = sealAnew(
      lines(text)
        .map((line, index) => (index === 2 ? line.replace(/"authId":"./u, '"authId":"x') : line))
        .join('\n'),
    );
    const trail = await trailFile();
    expect(await verify(forged)).toBe(0);
    expect(await verify(forged, trail)).toBe(1);
    expect(await verify(text, trail)).toBe(0);
  });

  test('names nobody by its filter, has no limit on what it tells, and is not for reviewers', async () => {
    const subject = (await listAll('&erased=true'))[0]?.kycSubmissionId ?? '';
    const text = await prove(`?subject=${subject}`);
    expect(text).not.toContain(subject);
    expect(text).toContain('"subject":"sha256:');
    expect((await call('/api/erasures/proof?erased=false')).status).toBe(400);
    expect(kindOf(await call('/api/erasures/proof', { as: 'reviewer' }))).toEqual([403, 'not-permitted']);
    expect((await call('/api/erasures/proof', { as: 'auditor' })).status).toBe(200);
  });

  test('is not given where the trail can not be told of it', async () => {
    await api.withoutAudit(async () => {
      expect((await call('/api/erasures/proof')).status).toBe(500);
    });
  });
});
