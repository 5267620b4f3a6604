import type { Problem } from '#lib/contract/problem.ts';

interface Contents {
  status: number;
  /** A short fixed word. */
  kind: string;
  title: string;
  /** Sentences for the reader; nothing internal, nothing secret. */
  detail: string;
  action?: string | null;
  traceId?: string | null;
  parameters?: NonNullable<Problem['parameters']>;
  headers?: Readonly<Record<string, string>>;
  /** What the audit trail is told of the refusal beside; never sent. */
  trail?: Readonly<Record<string, unknown>>;
}

/** An answer that is an error: thrown anywhere below a route, sent as `application/problem+json`. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly contents: Contents;

  constructor(contents: Contents) {
    super(contents.detail);
    this.contents = contents;
  }
}

/** 400 for one or more parameters; each message continues the parameter's name, such as "must be a whole number". */
export function badParameters(parameters: { name: string; message: string }[]): HttpProblem {
  return new HttpProblem({
    status: 400,
    kind: 'bad-request',
    title: 'The request can not be understood',
    detail: parameters.map(({ name, message }) => `${name} ${message}.`).join(' '),
    action: `Correct ${parameters.length === 1 ? 'the parameter named' : 'the parameters named'}, then ask again.`,
    parameters,
  });
}

export const badParameter = (name: string, message: string): HttpProblem => badParameters([{ name, message }]);

/** @param requestId ours; the same stands in the header and in the log */
export function problemResponse({ contents }: HttpProblem, requestId: string): Response {
  const { headers, status, kind, title, detail, action = null, traceId = null, parameters } = contents;
  const type = `urn:faceauth-review:problem:${kind}`;
  const body: Problem = { type, title, status, detail, requestId, kind, action, traceId, parameters };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
  });
}
