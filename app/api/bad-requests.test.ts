import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operations } from '#lib/contract/operations.ts';
import { problem } from '#lib/contract/problem.ts';
import { call, startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ rows: 60, days: 3 });
});
afterAll(() => api.close());

const DAY = 'must be a day as yyyy-mm-dd, such as 2026-03-01, from 1970 to 2199';
const MANY = Array.from({ length: 101 }, (_, index) => `status=${index}`).join('&');

const FILTER: [query: string, name: string, message: string][] = [
  ['from=2026-02-30', 'from', `${DAY}, not "2026-02-30"`],
  ['from=2026-1-1', 'from', `${DAY}, not "2026-1-1"`],
  ['from=0001-01-01', 'from', `${DAY}, not "0001-01-01"`],
  ['from=2200-01-01', 'from', `${DAY}, not "2200-01-01"`],
  ['from=', 'from', `${DAY}, not ""`],
  ['to=tomorrow', 'to', `${DAY}, not "tomorrow"`],
  ['from=2026-03-02&to=2026-03-01', 'to', 'must be a day that is not before from, not "2026-03-01"'],
  ['tz=Mars', 'tz', 'must be an IANA time zone, such as Asia/Seoul or UTC, not "Mars"'],
  ['tz=%2B09:00', 'tz', 'must be an IANA time zone, such as Asia/Seoul or UTC, not "+09:00"'],
  ['status=', 'status', 'must be text of 1 to 200 characters, not ""'],
  [MANY, 'status', 'must be given at most 100 times'],
  [`failCode=${'x'.repeat(201)}`, 'failCode', expect.stringContaining('1 to 200') as string],
  ['q=a%00b', 'q', 'must be text without the character NUL, not "a\\u0000b"'],
  ['subject=', 'subject', 'must be text of 1 to 300 characters, not ""'],
  ['erased=yes', 'erased', 'must be one of true, false, not "yes"'],
  ['erased=true&erased=true', 'erased', 'must be given once, not several times'],
  ['from=2026-03-01&from=2026-03-01', 'from', 'must be given once, not several times'],
  ['colour=red', 'colour', expect.stringMatching(/^is not known here; there are from, to, tz, /u) as string],
  ['__proto__=1', '__proto__', expect.stringContaining('is not known here') as string],
  ['Status=approved', 'Status', expect.stringContaining('is not known here') as string],
];

test.each([
  ...FILTER.flatMap(([query, ...rest]) => [
    [`/api/submissions?${query}`, ...rest],
    [`/api/overview?${query}`, ...rest],
    [`/api/exploration?${query}`, ...rest],
  ]),
  ['/api/exploration?x=occlusion', 'x', expect.stringMatching(/^must be one of similarity, liveness, /u) as string],
  ['/api/exploration?x=liveness&y=liveness', 'y', 'must be another gate than x, not "liveness"'],
  ['/api/exploration?compareFrom=2026-03-01', 'compareTo', 'must be given together with compareFrom'],
  ['/api/exploration?compareTo=2026-03-01', 'compareFrom', 'must be given together with compareTo'],
  [
    '/api/exploration?compareFrom=2026-03-02&compareTo=2026-03-01',
    'compareTo',
    'must be a day that is not before compareFrom, not "2026-03-01"',
  ],
  ...['0', '501', '-1', '1e2', '0x10', '5.5', ' 5', 'many', '', '99999999999'].map((limit) => [
    `/api/submissions?limit=${encodeURIComponent(limit)}`,
    'limit',
    `must be a whole number from 1 to 500, not ${JSON.stringify(limit)}`,
  ]),
  ['/api/submissions?sort=name', 'sort', expect.stringMatching(/^must be one of createdAt, -createdAt, /u) as string],
  ['/api/submissions?cursor=abc', 'cursor', expect.stringContaining('is not usable') as string],
  ['/api/submissions?offset=-1', 'offset', expect.stringContaining('a whole number from 0') as string],
  ['/api/submissions?at=yesterday', 'at', expect.stringContaining('an instant as 2026-03-01T09:30:00Z') as string],
  ['/api/submissions?at=2026-02-30T00:00:00Z', 'at', expect.stringContaining('an instant as') as string],
  ['/api/submissions?until=2026-03-01', 'until', expect.stringContaining('an instant as') as string],
  [
    '/api/submissions?at=2026-03-01T00:00:00Z&offset=1',
    'at',
    'must be left out where offset is given, not "2026-03-01T00:00:00Z"',
  ],
  [
    '/api/submissions?at=2026-03-01T00:00:00Z&sort=-similarity',
    'at',
    expect.stringContaining('must be left out where the list is not sorted by createdAt') as string,
  ],
  ['/api/arrivals', 'since', expect.stringContaining('an instant as') as string],
  ['/api/faceauth?project=Web&count=2001', 'count', 'must be a whole number from 1 to 2000, not "2001"'],
  ['/api/faceauth?project=Web&startDate=2026-03-01', 'endDate', 'must be given together with startDate'],
  ['/api/faceauth?project=Web&endDate=2026-03-01', 'startDate', 'must be given together with endDate'],
  [
    '/api/faceauth?project=Web&startDate=2026-03-02&endDate=2026-03-01',
    'endDate',
    'must be a day that is not before startDate, not "2026-03-01"',
  ],
  [
    '/api/faceauth?project=Web&authId=a&startDate=2026-03-01&endDate=2026-03-01',
    'authId',
    'must be given alone, without dates and cursor, not "a"',
  ],
  ['/api/faceauth?project=Web&cursor=e30', 'cursor', expect.stringContaining('is no cursor') as string],
  ['/api/submissions/a?live=yes', 'live', 'must be 1, not "yes"'],
  ['/api/submissions/a?live=1&from=2026-03-01', 'from', 'is not known here; there are project, live'],
  [`/api/submissions/${'a'.repeat(301)}`, 'authId', expect.stringContaining('1 to 300') as string],
  ['/api/submissions/a%00b', 'authId', expect.stringContaining('NUL') as string],
  ['/api/submissions/a/image?live=1', 'live', 'is not known here; there are project'],
  ['/api/sync?view=short', 'view', 'must be one of summary, full, not "short"'],
  ['/api/views?x=1', 'x', 'is not known here: there are no parameters'],
  ['/api/health/live?x=1', 'x', 'is not known here: there are no parameters'],
  ['/api/openapi.json?x=1', 'x', 'is not known here: there are no parameters'],
] as [string, string, string][])('%s names %s', async (path, name, message) => {
  const { status, body } = await call(path);
  const told = problem.parse(body);
  expect([status, told.kind, told.parameters]).toEqual([400, 'bad-request', [{ name, message }]]);
  expect(told.detail).toBe(`${told.parameters?.[0]?.name} ${told.parameters?.[0]?.message}.`);
});

test('all wrong parameters are named at once', async () => {
  const { body } = await call('/api/submissions?limit=0&sort=x&from=a&to=b&tz=c&erased=d&e=f&q=1&q=2');
  const names = problem.parse(body).parameters?.map(({ name }) => name);
  expect(names?.sort()).toEqual(['e', 'erased', 'from', 'limit', 'q', 'sort', 'to', 'tz']);
});

test.each([
  ['text/plain', '{}', 415],
  ['application/x-www-form-urlencoded', 'from=2026-03-01', 415],
  ['application/jsonp', '{}', 415],
  ['application/json', '', 400],
  ['application/json', '{"from":', 400],
  ['application/json', '[]', 400],
  ['application/json', 'null', 400],
  ['application/json; charset=utf-8', '"text"', 400],
  ['application/json', ' '.repeat(20_000), 413],
])('a body of %s that is wrong is refused (%#)', async (type, body, status) => {
  const answered = await call('/api/sync', { method: 'POST', headers: { 'content-type': type }, body });
  expect([answered.status, problem.parse(answered.body).status]).toEqual([status, status]);
});

/** Words of the API and words that hurt elsewhere. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '2026-03-01',
    '1970-01-01',
    '2199-12-31',
    'UTC',
    'Asia/Kathmandu',
    'approved',
    'form',
    '1',
    '500',
    '%',
    '_',
    '\\',
  ),
  fc.constantFrom(
    "';--",
    '__proto__',
    'constructor',
    'Web',
    'project-web',
    'true',
    '-similarity',
    'liveness',
    'e30',
    'null',
    '\ud800',
  ),
);
const pairs = (names: string[]) =>
  fc.array(fc.tuple(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, words), words), { maxLength: 5 });

const READS = Object.values(operations).filter(({ method, id }) => method === 'GET' && id !== 'getOpenApi');

test.each(READS.map((operation) => [operation.id, operation] as const))(
  'no query whatever makes %s fail',
  async (_, operation) => {
    const names = 'query' in operation ? Object.keys(operation.query.shape) : ['x'];
    const asked = fc.tuple(
      pairs(names),
      words.filter((word) => /[^./\\]/u.test(word)),
    );
    await fc.assert(
      fc.asyncProperty(asked, async ([given, id]) => {
        const path = operation.path.replaceAll(/\{\w+\}/gu, encodeURIComponent(id.toWellFormed()));
        // As somebody who is shown what it is about.
        const as = 'shows' in operation ? 'lead' : 'administrator';
        const { status, body } = await call(`${path}?${new URLSearchParams(given)}`, { as });
        expect([200, 400, 404, 409, 410]).toContain(status);
        if (status !== 200) problem.parse(body);
      }),
      { numRuns: 150 },
    );
  },
  120_000,
);
