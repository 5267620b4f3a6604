import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Alarm, AlarmAnswer, AlarmsAnswer } from '#lib/contract/alarms.ts';
import { operations } from '#lib/contract/operations.ts';
import type { Finding } from '#lib/domain/alarms.ts';
import { keepAlarms } from '#lib/store/alarms/look-for-alarms.ts';
import { ask } from './testing/ask.ts';
import { call, startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';
import { kindOf, lastEntries } from './testing/join.ts';
import { asPerson, somebody } from './testing/script.ts';

const DAY = 86_400_000;
const START = Math.floor(Date.now() / DAY) * DAY - 5 * DAY;

let api: Api;
let projects: Map<string, number>;
beforeAll(async () => {
  api = await startApi({ rows: 200, days: 3 });
  const rows = await api.services.db.selectFrom('project').select(['source', 'project_id']).execute();
  projects = new Map(rows.map(({ source, project_id }) => [source, project_id]));
});
afterAll(() => api.close());
beforeEach(() => api.services.db.deleteFrom('alarm').execute());

const finding = (more: Partial<Finding> = {}): Finding => ({
  ...{ projectId: null, dimension: 'all', value: '', direction: 'above', rule: 'limits', span: 'day' },
  ...{ start: START, end: START + DAY, n: 100, x: 50, expected: 10.5, sigmas: 12 },
  ...more,
});
const keep = (findings: Finding[], now = Date.now()) =>
  keepAlarms(api.services.db, findings, now, () => Promise.resolve());
const listed = async (query = 'state=any'): Promise<Alarm[]> =>
  (await ask<AlarmsAnswer>(`/api/alarms?${query}`, operations.listAlarms)).events.flatMap(({ alarms }) => alarms);
const change = (body: object, cookie: string) => asPerson(cookie, '/api/alarms', 'PATCH', body);

describe('what was found is kept', () => {
  test('with its numbers renewed and its state as it was, where it is found again', async () => {
    await keep([finding()]);
    const [first] = await listed();
    const lead = await somebody(api, 'lead');
    await change(
      { alarms: [{ id: first!.id, version: 1 }], state: 'acknowledged', cause: 'vendor', note: 'Seen' },
      lead.cookie,
    );
    await keep([finding({ x: 60, end: START + 2 * DAY })]);
    expect(await listed()).toMatchObject([
      { id: first!.id, events: 60, state: 'acknowledged', cause: 'vendor', note: 'Seen', holds: true },
    ]);
  });

  test('and says so where it is not beyond any more; it is open no longer', async () => {
    await keep([finding()]);
    await keep([]);
    expect(await listed()).toMatchObject([{ holds: false, state: 'new' }]);
    expect(await listed('state=open')).toEqual([]);
    await keep([finding()]);
    expect(await listed('state=open')).toMatchObject([{ holds: true }]);
  });

  test('hours of longer ago stay, as they are not looked at again', async () => {
    await keep([finding({ span: 'hour', end: START + 3_600_000 })], START + 2 * DAY);
    await keep([], START + 30 * DAY);
    expect(await listed()).toMatchObject([{ holds: true }]);
  });

  test('an hour becomes the day that it is part of, and other series stay apart', async () => {
    await keep([finding({ span: 'hour', start: START + 3_600_000, end: START + 7_200_000 })]);
    const [hour] = await listed();
    await keep([
      finding(),
      finding({ dimension: 'submitType', value: 'api' }),
      finding({ direction: 'below', start: START - 3 * DAY, end: START - 2 * DAY }),
    ]);
    const all = await listed();
    expect(all).toHaveLength(3);
    expect(all.find(({ id }) => id === hour!.id)).toMatchObject({ span: 'day', dimension: 'all', direction: 'above' });
  });
});

describe('what people say of alarms', () => {
  test('is of all or of none, by compare-and-set, and an entry of the trail', async () => {
    await keep([finding(), finding({ dimension: 'submitType', value: 'api' })]);
    const both = (await listed()).map(({ id, version }) => ({ id, version }));
    const lead = await somebody(api, 'lead');
    const said = { state: 'acknowledged', cause: 'attack', note: null };
    expect((await change({ ...said, alarms: both }, lead.cookie)).status).toBe(200);
    // From before: nothing is done to either, also where only one was changed.
    const stale = [{ ...both[0]!, version: 2 }, both[1]!];
    expect(kindOf(await change({ ...said, state: 'closed', alarms: stale }, lead.cookie))).toEqual([
      409,
      'changed-meanwhile',
    ]);
    expect((await listed()).map(({ state, version }) => [state, version])).toEqual([
      ['acknowledged', 2],
      ['acknowledged', 2],
    ]);
    const [entry] = await lastEntries('act=alarms.acknowledged');
    expect(entry).toMatchObject({
      record: both
        .map(({ id }) => id)
        .sort((a, b) => a - b)
        .join(' '),
      outcome: 'done',
    });
  });

  test('of two at once one is told that the other was there', async () => {
    await keep([finding()]);
    const alarms = (await listed()).map(({ id, version }) => ({ id, version }));
    const lead = await somebody(api, 'lead');
    const answers = await Promise.all(
      ['attack', 'chance'].map((cause) => change({ alarms, state: 'closed', cause }, lead.cookie)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('names each once, in whole characters, and opening what is open is no act', async () => {
    await keep([finding()]);
    const [alarm] = await listed();
    const own = { id: alarm!.id, version: alarm!.version };
    const lead = await somebody(api, 'lead');
    const said = { state: 'acknowledged', cause: 'chance', note: null };
    expect(kindOf(await change({ ...said, alarms: [own, own] }, lead.cookie))).toEqual([400, 'bad-request']);
    expect(kindOf(await change({ ...said, alarms: [own], note: '\ud800' }, lead.cookie))).toEqual([400, 'bad-request']);
    const before = await lastEntries('act=alarms.reopened');
    expect((await change({ state: 'new', cause: null, alarms: [own] }, lead.cookie)).status).toBe(200);
    expect(await listed()).toMatchObject([{ version: 1, changedAt: null, changedBy: null }]);
    expect(await lastEntries('act=alarms.reopened')).toEqual(before);
  });

  test('needs a cause, and somebody who may', async () => {
    await keep([finding()]);
    const alarms = (await listed()).map(({ id, version }) => ({ id, version }));
    const lead = await somebody(api, 'lead');
    expect(kindOf(await change({ alarms, state: 'closed' }, lead.cookie))).toEqual([400, 'bad-request']);
    const reviewer = await somebody(api, 'reviewer');
    expect(kindOf(await change({ alarms, state: 'closed', cause: 'chance' }, reviewer.cookie))).toEqual([
      403,
      'not-permitted',
    ]);
    expect(
      kindOf(await change({ alarms: [{ id: 999_999, version: 1 }], state: 'closed', cause: 'chance' }, lead.cookie)),
    ).toEqual([404, 'not-found']);
    expect(await listed('state=open')).toHaveLength(1);
  });

  test('an alarm that is opened again has neither cause nor note', async () => {
    await keep([finding()]);
    const [{ id } = { id: 0 }] = await listed();
    const lead = await somebody(api, 'lead');
    await change({ alarms: [{ id, version: 1 }], state: 'closed', cause: 'chance', note: 'No' }, lead.cookie);
    expect(await listed('state=closed')).toHaveLength(1);
    await change({ alarms: [{ id, version: 2 }], state: 'new' }, lead.cookie);
    expect(await listed('state=open')).toMatchObject([{ cause: null, note: null, version: 3 }]);
  });
});

test('who may see one project sees its alarms, and none of all projects or of others', async () => {
  await keep([
    finding(),
    finding({ projectId: projects.get('Web')! }),
    finding({ projectId: projects.get('Branch')! }),
  ]);
  const all = await listed();
  expect(all).toHaveLength(3);
  const { cookie } = await somebody(api, 'lead', ['Web']);
  const theirs = (await asPerson(cookie, '/api/alarms?state=any', 'GET')).body as AlarmsAnswer;
  const [own, ...more] = theirs.events.flatMap(({ alarms }) => alarms);
  expect(more).toEqual([]);
  expect(own).toMatchObject({ dimension: 'all', project: expect.any(String) as string });
  for (const { id, version } of all) {
    const mine = id === own!.id;
    expect((await asPerson(cookie, `/api/alarms/${id}`, 'GET')).status).toBe(mine ? 200 : 404);
    const answered = await change({ alarms: [{ id, version }], state: 'closed', cause: 'chance' }, cookie);
    expect(answered.status).toBe(mine ? 200 : 404);
  }
  // Why: nothing of the other project in it.
  const detail = (await asPerson(cookie, `/api/alarms/${own!.id}`, 'GET')).body as AlarmAnswer;
  expect(detail.parts.every(({ project }) => project === own!.project)).toBe(true);
  expect(await listed('state=any&project=Web')).toHaveLength(1);
  expect(await listed('state=any&project=Web&project=Branch')).toHaveLength(3);
});

test('days and states are asked for, and bad questions are refused', async () => {
  await keep([finding()]);
  const day = new Date(START).toISOString().slice(0, 10);
  expect(await listed(`state=any&tz=UTC&from=${day}&to=${day}`)).toHaveLength(1);
  const before = new Date(START - DAY).toISOString().slice(0, 10);
  expect(await listed(`state=any&tz=UTC&to=${before}`)).toEqual([]);
  for (const query of ['state=maybe', `from=${day}&to=${before}`, 'from=x', 'other=1']) {
    expect([query, ...kindOf(await call(`/api/alarms?${query}`))]).toEqual([query, 400, 'bad-request']);
  }
  expect(kindOf(await call('/api/alarms/seven'))).toEqual([400, 'bad-request']);
});
