import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaceauthAnswer } from '#lib/contract/faceauth.ts';
import { operations } from '#lib/contract/operations.ts';
import { command, ownList } from '#simulator/testing/list-all.ts';
import { ask, refused } from './testing/ask.ts';
import { startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('live', () => {
  const live = (query: string): Promise<FaceauthAnswer> =>
    ask(`/api/faceauth?project=Web${query}`, operations.listLive);

  test('pages through everything once', async () => {
    const seen: string[] = [];
    let unreadable = 0;
    let cursor: string | null = null;
    do {
      const page: FaceauthAnswer = await live(`&count=170${cursor === null ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ authId }) => authId));
      unreadable += page.quarantined.length;
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(unreadable).toBeGreaterThan(0);
    expect(seen.length + unreadable).toBe((await ownList(api.simulator, '?project=project-web')).length);
  });

  test('gives one record, or none', async () => {
    const [first] = (await live('&count=9')).items;
    expect((await live(`&authId=${first?.authId}`)).items).toEqual([first]);
    expect((await live('&authId=nobody')).items).toEqual([]);
  });

  test('takes a cursor back with the same question only', async () => {
    const { nextCursor } = await live('&count=10');
    const told = await refused(`/api/faceauth?project=Web&count=11&cursor=${nextCursor}`, 400);
    expect(told.parameters).toEqual([{ name: 'cursor', message: expect.stringContaining('keep count') as string }]);
    const other = await refused(`/api/faceauth?project=Branch&count=10&cursor=${nextCursor}`, 400);
    expect(other.detail).toContain('keep project');
  });

  test('asks which key is meant where there are several', async () => {
    const told = await refused('/api/faceauth', 400);
    expect(told.detail).toBe('project must be given, for there are several: one of Web, Branch.');
    expect((await refused('/api/faceauth?project=none', 400)).detail).toContain('one of Web, Branch');
    await ask('/api/faceauth?project=project-branch&count=1', operations.listLive);
  });

  test.each([
    ['wrong-key', 502, 'wrong-key'],
    ['not-allowed', 502, 'address-not-allowed'],
    ['forbidden', 502, 'wrong-key'],
    ['redirect', 502, 'redirected'],
    ['encrypted', 502, 'encrypted'],
    ['wrong-json', 502, 'bad-answer'],
    ['429', 503, 'slow-down'],
    ['500', 503, 'argos-down'],
    ['reset', 503, 'connection-lost'],
  ])('tells of %s what it is and what to do', async (fault, status, kind) => {
    await command(api.simulator, '/faults', { kind: fault, match: { projectId: 'project-web' }, times: 3 });
    const told = await refused('/api/faceauth?project=Web&count=3', status);
    await fetch(`${api.simulator.controlUrl}/faults`, { method: 'DELETE' });
    expect([told.kind, told.action]).toEqual([kind, expect.stringMatching(/\w/u) as string]);
    if (fault === 'wrong-key') expect(told.traceId).toMatch(/^[\da-f-]{36}$/u);
  });
});
