import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '#lib/contract/operations.ts';
import type { Operation } from '#lib/contract/operation.ts';
import type { SyncAnswer } from '#lib/contract/sync.ts';
import { ROLES, showingOf } from '#lib/domain/permissions.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { readXlsx } from '#lib/export/testing/read-xlsx.ts';
import { walkAll } from '#lib/store/testing/close-attempts.ts';
import { beginSession, call, startApi } from './testing/call-api.ts';
import type { Answered, Api } from './testing/call-api.ts';
import { CANARIES, RECORDS, TEXTS } from './testing/canaries.ts';
import type { Text } from './testing/canaries.ts';

/** Approved soon after: that makes a subject of the list. */
const APPROVED_LATER = {
  auth_id: 'masked-later',
  auth_status: 'approved',
  create_time: '2026-03-01T09:04:00.000Z',
  kyc_submission_id: CANARIES.subject,
};

let api: Api;
let quarantined: string;
let image: string;
beforeAll(async () => {
  api = await startApi({ rows: 60, days: 3 }, [...RECORDS, APPROVED_LATER]);
  await walkAll(api.services.db);
  const { quarantine } = (await call('/api/sync')).body as SyncAnswer;
  quarantined = quarantine.find(({ authId }) => authId === 'masked-broken')?.id ?? '';
  const { text, status } = await call('/api/submissions/masked-one/image', { as: 'lead' });
  expect(status).toBe(200);
  image = text.slice(-400, -100);
});
afterAll(() => api.close());

type Id = keyof typeof operations;
interface Asked {
  /** After the path. */
  query?: string;
  body?: unknown;
  /** What the answer has for whom it is shown. */
  gives?: readonly Text[];
  /** What it has because it was asked for. */
  reveals?: readonly Text[];
}
const ITEM = ['subject', 'comments'] as const;
const DETAIL = [...ITEM, 'raw'] as const;

/** How to ask those that tell of submissions; all others are asked with nothing. */
const ASKED: Partial<Record<Id, readonly Asked[]>> = {
  listLive: [
    { query: '?project=Web&count=500', gives: ITEM },
    { query: '?project=Web&authId=masked-one', gives: ITEM },
    { query: '?project=Web&authId=masked-broken' },
  ],
  listSubmissions: [
    { query: '?limit=500&facets=true', gives: ITEM },
    { query: '?q=masked-one', gives: ITEM },
    { query: '?q=masked-one&sort=similarity&offset=0', gives: ITEM },
    { query: '?pattern=approvedSoonAfter', gives: ITEM },
  ],
  countArrivals: [{ query: '?since=2026-01-01T00:00:00Z' }],
  getSubmission: [{ gives: DETAIL }, { query: '?live=1', gives: DETAIL }],
  exportSubmissions: ['csv', 'csv-data', 'jsonl', 'xlsx'].flatMap((format) => [
    { query: `?format=${format}`, gives: ITEM },
    { query: `?format=${format}&reveal=subject`, gives: ['comments'], reveals: ['subject'] },
    { query: `?format=${format}&reveal=subject&reveal=comments`, reveals: ITEM },
  ]),
  listSubjects: [{ query: '?limit=200', gives: ['subject'] }, { query: '?pattern=burst' }],
  getSubject: [{ gives: ITEM }],
  // The raw record holds the others.
  revealSubmission: [
    { body: { fields: ['subject'] }, reveals: ['subject'] },
    { body: { fields: ['comments'] }, reveals: ['comments'] },
    { body: { fields: ['raw'] }, reveals: DETAIL },
  ],
  revealQuarantined: [{ body: { fields: ['raw'] }, reveals: DETAIL }],
};

const UUID = '3f2b8c1e-7a64-4a0e-9c55-1d2e3f405162';
async function ask({ id, path, method }: Operation, role: Role, { query = '', body }: Asked): Promise<Answered> {
  const filled = path
    .replace('{authId}', 'masked-one')
    .replace('{subject}', CANARIES.subject)
    .replace('{recordId}', quarantined)
    .replaceAll(/\{\w+\}/gu, UUID);
  // Some end sessions, so each is asked in one of its own.
  const cookie = await beginSession(api.services, role, { id: `masking-${role}` });
  const answered = await call(`${filled}${query}`, {
    as: null,
    method,
    body: method === 'POST' || method === 'PATCH' ? JSON.stringify(body ?? {}) : undefined,
    headers: { cookie, 'content-type': 'application/json' },
  });
  return id === 'exportSubmissions' && query.includes('xlsx') ? unzipped(answered) : answered;
}

/** A workbook is compressed, and no text would be found in it. */
function unzipped(answered: Answered): Answered {
  if (answered.status !== 200) return answered;
  return { ...answered, text: JSON.stringify([...readXlsx(Buffer.from(answered.text, 'latin1'))]) };
}

const heldBy = ({ text, headers }: Answered): Text[] => {
  const all = `${text}\n${JSON.stringify([...headers])}`;
  return TEXTS.filter((field) => all.includes(CANARIES[field]));
};

describe.each(Object.values<Operation>(operations).map((operation) => [operation.id, operation] as const))(
  '%s',
  (id, operation) => {
    test.each(ROLES)('gives a %s what the table of fields says', async (role) => {
      for (const asked of ASKED[id as Id] ?? [{}]) {
        const answered = await ask(operation, role, asked);
        const { gives = [], reveals = [] } = answered.status < 300 ? asked : {};
        const expected = TEXTS.filter(
          (field) => reveals.includes(field) || (gives.includes(field) && showingOf(role, field) === 'shown'),
        );
        expect([asked, heldBy(answered)]).toEqual([asked, expected]);
        expect(answered.text.includes(image)).toBe(id === 'getImage');
        // What is left out is named beside it, where the answer is JSON.
        if (answered.body === undefined || gives.length === 0) continue;
        const left = gives.filter((field) => !expected.includes(field));
        for (const field of left) expect(answered.text).toMatch(new RegExp(`"masked":\\[[^\\]]*"${field}"`, 'u'));
      }
    });
  },
);
