import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from './api.ts';
import { drained } from './drained.ts';
import type { Fault } from './faults.ts';

const TRACE = '00000000-0000-7000-8000-000000000000';
const html =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>\r\n';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: { 'content-type': typeof body === 'string' ? 'text/html' : 'application/json', ...headers },
});

const halfOf = (text: string): string => text.slice(0, Math.floor(text.length / 2));

/** The faults that are whole answers, only wrong ones. */
const wrongAnswer = (fault: Fault, right: () => Answer, path: string) => {
  switch (fault.kind) {
    case '429':
      return answer(
        429,
        { message: 'Too Many Requests' },
        fault.retryAfter === null ? {} : { 'retry-after': String(fault.retryAfter) },
      );
    case '500':
      return answer(500, { message: 'Internal server error' });
    case '502-html':
      return answer(502, html);
    case '503':
      return answer(
        503,
        { Message: 'Service Unavailable' },
        fault.retryAfter === null ? {} : { 'retry-after': String(fault.retryAfter) },
      );
    case '504':
      return answer(504, { message: 'Endpoint request timed out' });
    case '413':
      return answer(413, { message: 'Request Too Long' });
    case 'cut-json':
      return { ...answer(200, {}), body: halfOf(right().body) };
    case 'empty-list':
      return answer(200, [{ data: [] }]);
    case 'wrong-json':
      return answer(200, { records: [] });
    case 'not-json':
      return { ...answer(200, {}), body: "[{ data: [ { auth_id: 'sampleId1', }, ] }]" };
    case '200-error':
      return answer(200, { traceId: TRACE, errorCode: 'INTERNAL', message: 'error in processing data' });
    case 'encrypted':
      return answer(200, { data: Buffer.from(`encrypted ${right().body.slice(0, 60)}`).toString('base64') });
    case 'redirect':
      return answer(302, {}, { location: `http://127.0.0.1:9${path}` });
    case 'wrong-key':
      return answer(400, { traceId: TRACE, errorCode: 'NOT_FOUND', message: 'faceAuth_project not found' });
    case 'forbidden':
      return answer(403, { message: 'Forbidden' });
    case 'not-allowed':
      return answer(403, {
        Message:
          'User: anonymous is not authorized to perform: execute-api:Invoke on resource: faceauth with an explicit deny',
      });
    case 'processing':
      return answer(400, { errorCode: 'error in processing data' });
    default:
      return null;
  }
};

const sendOversized = async (response: ServerResponse, bytes: number): Promise<void> => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('[{"faceAuth_projectId":"oversized","data":[{"auth_id":"');
  const chunk = 'x'.repeat(64 * 1024);
  for (let sent = 0; sent < bytes && !response.destroyed; sent += chunk.length) {
    if (!response.write(chunk)) await drained(response);
  }
  response.end('"}]}]');
};

/** The right answer with a key that equals the one which was asked with, or that of the page itself. */
const leadBack = (right: Answer, query: URLSearchParams): string => {
  const key = {
    authId: query.get('nextKey_id') ?? 'again',
    createTime: query.get('nextKey_date') ?? '2026-01-01T00:00:00.000Z',
  };
  return right.body.replace(
    /(,"nextPage_key":(\{[^{}]*\}|null))?\}(\]?)$/,
    `,"nextPage_key":${JSON.stringify(key)}}$3`,
  );
};

/**
 * Answers a request as the fault has it, instead of as it would be right: that is worked out only
 * where it is sent, so that an erasure which fails hasn't happened.
 */
export const sendFault = async (
  response: ServerResponse,
  fault: Fault,
  answerRight: () => Answer,
  { path, query }: { path: string; query: URLSearchParams },
): Promise<void> => {
  const wrong = wrongAnswer(fault, answerRight, path);
  if (wrong !== null) {
    response.writeHead(wrong.status, wrong.headers).end(wrong.body);
    return;
  }
  if (fault.kind === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  if (fault.kind === 'oversized') return sendOversized(response, fault.bytes);
  const right = answerRight();
  const headers = { 'content-type': right.type };
  const bytes = Buffer.from(right.body);
  const half = bytes.subarray(0, Math.ceil(bytes.length / 2));
  switch (fault.kind) {
    case 'truncated':
      response.writeHead(right.status, headers);
      response.write(half, () => response.socket?.destroy());
      return;
    case 'bad-length':
      response.writeHead(right.status, { ...headers, 'content-length': bytes.length + 100, connection: 'close' });
      // Node would not end an answer that is shorter than announced: the connection is ended under it.
      response.write(bytes, () => response.socket?.end());
      return;
    case 'stalled':
      response.writeHead(right.status, headers);
      response.write(half);
      await wait(fault.ms);
      response.end(bytes.subarray(half.length));
      return;
    case 'slow-close':
      response.writeHead(right.status, { ...headers, connection: 'close' });
      response.write(bytes);
      await wait(fault.ms);
      response.end();
      return;
    case 'repeated-key':
      response.writeHead(right.status, headers).end(leadBack(right, query));
      return;
    default:
      await wait(fault.ms);
      response.writeHead(right.status, headers).end(bytes);
  }
};
