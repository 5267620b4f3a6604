import { describe, expect, it } from 'vitest';
import { ARGOS_ERROR_KINDS, ArgosError } from './errors.ts';
import type { ArgosErrorKind } from './errors.ts';
import { isErrorBody, readFailure } from './read-failure.ts';
import type { Asked } from './read-failure.ts';

const same = (text: string) => text;
const failure = (status: number, body: unknown, asked: Asked = 'list', requestId: string | null = null) => {
  const content = typeof body === 'string' ? body : JSON.stringify(body);
  return readFailure({ status, body: Buffer.from(content), retryAfterMs: null, requestId }, asked, same);
};

describe('readFailure', () => {
  const notFound = { traceId: '0199cb93', errorCode: 'NOT_FOUND', message: 'faceAuth_project not found' };
  it.each<[number, unknown, ArgosErrorKind, boolean]>([
    [400, notFound, 'wrong-key', false],
    [400, { errorCode: 'faceAuth_project not found' }, 'wrong-key', false],
    [200, notFound, 'wrong-key', false],
    [401, '', 'wrong-key', false],
    [403, { message: 'Forbidden' }, 'wrong-key', false],
    [
      403,
      { Message: 'User: anonymous is not authorized to perform: execute-api:Invoke with an explicit deny' },
      'address-not-allowed',
      false,
    ],
    [403, { message: 'Missing Authentication Token' }, 'wrong-url', false],
    [403, '<html>403</html>', 'refused', false],
    [404, { message: 'Not Found' }, 'wrong-url', false],
    [404, '<html>', 'wrong-url', false],
    [405, '', 'wrong-url', false],
    [400, { errorCode: 'error in processing data' }, 'argos-down', true],
    [400, { message: 'Error in processing data' }, 'argos-down', true],
    [200, { errorCode: 'error in processing data' }, 'argos-down', true],
    [200, { message: 'Internal server error' }, 'argos-down', true],
    [200, { message: 'Forbidden' }, 'wrong-key', false],
    [400, { errorCode: 'count is too large' }, 'bad-request', false],
    [400, '', 'bad-request', false],
    [413, { message: 'Request Too Long' }, 'too-large', false],
    [429, '', 'slow-down', true],
    [429, '<html>', 'slow-down', true],
    [200, { message: 'Rate exceeded' }, 'slow-down', true],
    [408, '', 'argos-down', true],
    [500, { errorMessage: 'boom', errorType: 'Error' }, 'argos-down', true],
    [502, '<html>Bad Gateway</html>', 'argos-down', true],
    [503, '', 'argos-down', true],
    [504, { message: 'Endpoint request timed out' }, 'argos-down', true],
  ])('%i with %j is %s', (status, body, kind, transient) => {
    expect(failure(status, body)).toMatchObject({ kind, transient, status });
  });

  it('tells a missing record from a wrong question by what was asked', () => {
    const body = { errorCode: 'NOT_FOUND', message: 'submission not found' };
    expect(failure(400, body, 'record').kind).toBe('not-found');
    expect(failure(404, body, 'image').kind).toBe('not-found');
    expect(failure(404, '<html>', 'image').kind).toBe('not-found');
    expect(failure(404, '<html>', 'record').kind).toBe('wrong-url');
    expect(failure(400, body, 'list').kind).toBe('bad-request');
  });

  it("gives ARGOS's trace id, or the gateway's where there is none", () => {
    expect(failure(400, notFound).traceId).toBe('0199cb93');
    expect(failure(403, { message: 'Forbidden' }, 'list', 'gw-1').traceId).toBe('gw-1');
    expect(failure(500, '').traceId).toBeNull();
  });

  it('quotes ARGOS in one short line', () => {
    const { message } = failure(400, { message: `bad\n\u001b[31m\u202ething ${'x'.repeat(5000)}` });
    expect(message).toMatch(/ARGOS says: “bad \[31m thing x+…”\.$/);
    expect(message.length).toBeLessThan(300);
    expect(failure(400, '').message).toContain('(status 400)');
  });
});

describe('isErrorBody', () => {
  it.each([
    { message: 'x' },
    { Message: 'x' },
    { errorCode: 'x' },
    { traceId: 'x' },
    { data: null, message: 'x' },
    { errorMessage: 'x' },
  ])('%j is one', (value) => expect(isErrorBody(value)).toBe(true));
  it.each([
    null,
    [],
    'x',
    {},
    { message: '' },
    { message: 5 },
    { data: [], message: 'ok' },
    { data: 'secret', message: 'x' },
  ])('%j is none', (value) => expect(isErrorBody(value)).toBe(false));
});

it('every kind of error says what happened and what to do', () => {
  const texts = ARGOS_ERROR_KINDS.map((kind) => new ArgosError(kind));
  for (const { message, action } of texts) {
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(action).toMatch(/^[A-Z].*\.$/);
  }
  expect(new Set(texts.map(({ message }) => message)).size).toBe(ARGOS_ERROR_KINDS.length);
});
