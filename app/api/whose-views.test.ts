import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { problem } from '#lib/contract/problem.ts';
import type { ViewsAnswer } from '#lib/contract/views.ts';
import { may, ROLES } from '#lib/domain/permissions.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { beginSession, call, startApi } from './testing/call-api.ts';
import type { Answered, Api } from './testing/call-api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ rows: 20, days: 2 });
  await beginSession(api.services, 'lead', { id: 'other' });
});
afterAll(() => api.close());
beforeEach(() => api.services.db.deleteFrom('saved_view').execute());

const json = (method: string, body: object): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});
const outcome = ({ status, body }: Answered) => (status < 400 ? 'done' : problem.parse(body).kind);

/** Whose a view is, and who made it: `me` is who asks. */
const STATES = [
  { owner: 'me', maker: 'me' },
  { owner: 'other', maker: 'other' },
  { owner: null, maker: 'me' },
  { owner: null, maker: 'other' },
  { owner: null, maker: null },
] as const;
type State = (typeof STATES)[number];

async function stored({ owner, maker }: State, role: Role): Promise<string> {
  const id = randomUUID();
  const of = (who: 'me' | 'other' | null) => (who === 'me' ? `test-${role}` : who);
  const view = { name: 'A view', name_key: 'a view', path: '/submissions' as const, query: '', position: 0 };
  const values = { id, owner: of(owner), made_by: of(maker), ...view };
  await api.services.db.insertInto('saved_view').values(values).execute();
  return id;
}

describe.each(ROLES.flatMap((role) => STATES.map((state) => ({ role, ...state }))))(
  '$role, a view of $owner made by $maker',
  ({ role, ...state }) => {
    const seen = state.owner !== 'other';
    /** What happens to a change of it, given that nothing of it is wrong in itself. */
    const changing = !may(role, 'views.write')
      ? 'not-permitted'
      : !seen
        ? 'not-found'
        : state.owner === null && !may(role, 'views.share')
          ? 'not-permitted'
          : 'done';
    const sharing = changing === 'done' && !may(role, 'views.share') ? 'not-permitted' : changing;
    const takingBack = changing === 'done' && state.maker !== 'me' ? 'not-permitted' : changing;
    const cases: [string, (id: string) => readonly [string, RequestInit], string][] = [
      ['renaming', (id) => [`/api/views/${id}`, json('PATCH', { version: 1, name: 'Other' })], changing],
      ['giving it to the team', (id) => [`/api/views/${id}`, json('PATCH', { version: 1, shared: true })], sharing],
      ['making it its own', (id) => [`/api/views/${id}`, json('PATCH', { version: 1, shared: false })], takingBack],
      ['pinning', (id) => [`/api/views/${id}/place`, json('PATCH', { pinned: true })], seen ? 'done' : 'not-found'],
      ['deleting', (id) => [`/api/views/${id}?version=1`, { method: 'DELETE' }], changing],
    ];
    test.each(cases)('%s', async (_what, ask, expected) => {
      const id = await stored(state, role);
      const [path, init] = ask(id);
      expect(outcome(await call(path, { ...init, as: role }))).toBe(expected);
    });

    test('seeing it', async () => {
      await stored(state, role);
      const { items } = (await call('/api/views', { as: role })).body as ViewsAnswer;
      expect(items.map(({ name }) => name)).toEqual(seen ? ['A view'] : []);
      if (seen) expect(items[0]).toMatchObject({ shared: state.owner === null, pinned: false, isDefault: false });
    });
  },
);

test.each(ROLES)('%s saves as the table of rights says, for themselves and for the team', async (role) => {
  const view = { name: 'New', path: '/submissions', query: '' };
  const own = await call('/api/views', { ...json('POST', view), as: role });
  expect(outcome(own)).toBe(may(role, 'views.write') ? 'done' : 'not-permitted');
  const team = await call('/api/views', { ...json('POST', { ...view, shared: true }), as: role });
  expect(outcome(team)).toBe(may(role, 'views.share') ? 'done' : 'not-permitted');
});
