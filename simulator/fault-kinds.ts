/** What can go wrong, and how it looks to a client. Arm one by `POST /__simulator/faults`. */
export const FAULTS = {
  slow: 'the right answer, after `ms`',
  '429': 'ARGOS asks to slow down; `retryAfter` in seconds is sent along where given',
  '500': 'the gateway says {"message":"Internal server error"}',
  '502-html': 'the gateway answers with an HTML page',
  '503': 'the gateway says {"Message":"Service Unavailable"}',
  '504': 'the gateway says {"message":"Endpoint request timed out"}',
  '413': 'the gateway says {"message":"Request Too Long"}',
  truncated: 'half of the answer, then the connection is cut',
  'cut-json': 'half of the answer as if that were all of it',
  reset: 'the connection is reset before any answer',
  'empty-list': 'a list without any record, as if all were gone',
  'wrong-json': 'JSON that is no list: {"records":[]}',
  'not-json': 'a JSON content type over text that is none, as on the vendor’s own sample page',
  '200-error': 'status 200 with the body of an error',
  'bad-length': 'a Content-Length that is longer than what comes',
  'slow-close': 'the right answer, but its end comes only after `ms`',
  stalled: 'half of the answer, the other half after `ms`',
  encrypted: '{"data":"<string>"}, as a project with encryption answers',
  redirect: '302 to another origin',
  oversized: 'one endless record: `bytes` of it (64 MiB where not given)',
  'wrong-key': '400: the key belongs to no project',
  forbidden: '403: the gateway does not know the key',
  'not-allowed': '403: the caller’s address is not on the allow-list',
  processing: '400 with the text in errorCode: a fault of the server, worth a retry',
  'repeated-key': 'a page whose key leads back to itself',
} as const;

export type FaultKind = keyof typeof FAULTS;

export const isFaultKind = (kind: unknown): kind is FaultKind =>
  typeof kind === 'string' && Object.hasOwn(FAULTS, kind);
