/** The OpenAPI 3.1 document of our API, made from the validators that the routes work by. */
import { z } from 'zod';
import * as examples from './examples.ts';
import { operations } from './operations.ts';
import type { Operation } from './operation.ts';
import { admits, isScope, TOKEN_SCOPES } from '#lib/domain/permissions.ts';
import { problem } from './problem.ts';

type Json = Record<string, unknown>;

/** @returns the document; made once */
export function openApiDocument(): Json {
  return (made ??= makeDocument());
}
let made: Json | undefined;

function makeDocument(): Json {
  const all: Operation[] = Object.values(operations);
  const schemas = answerSchemas(all);
  const paths: Record<string, Json> = {};
  for (const operation of all) {
    (paths[operation.path] ??= {})[operation.method.toLowerCase()] = describe(operation);
  }
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'FaceAuth Review',
      version: '1.0.0',
      summary: 'What the pages of the dashboard ask, for programs.',
      description:
        'Instants are ISO 8601 in UTC with milliseconds; days are yyyy-mm-dd; scores are points from 0 to 100; null is not 0. ' +
        'Lists are given by repeating a parameter. Every error is application/problem+json and bears the request id of the log.\n\n' +
        'Scripts send an API token: `Authorization: Bearer far_…`. Somebody who has signed in makes one on the account page (/account), with the ' +
        'scopes that the script needs and a day on which it ends; it is shown once. It acts for that person, with what both its scopes and ' +
        'their role include at each moment. `security` of an operation names the scope that it asks for; without `token` there, it is for people alone.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    // Each operation says its own.
    security: [],
    paths,
    components: { schemas, headers: HEADERS, responses: { Problem: PROBLEM }, securitySchemes: SECURITY_SCHEMES },
  };
}

/** Every named schema that an answer is made of. Asked for in one go, so that each stands there once. */
function answerSchemas(all: Operation[]): Json {
  const answers = all.flatMap(({ answer }) => (answer instanceof z.ZodType ? [answer] : []));
  const { $defs } = toSchema(z.tuple([problem, ...answers]));
  const named = $defs as Record<string, Json>;
  if (named['Problem']) named['Problem']['examples'] = [examples.problem];
  return named;
}

function describe(operation: Operation): Json {
  const { id, summary, status = 200, alsoStatus, problems = {}, body, bodyExample } = operation;
  const rights = Object.entries(operation.rights ?? {}).map(([right, when]) => `Asks for the right ${right} ${when}.`);
  const description = [operation.description, ...rights].filter(Boolean).join(' ');
  const types = operation.bodyTypes ?? ['application/json'];
  const wrong = new Map(Object.entries({ ...problemsOf(operation), ...problems }));
  if (alsoStatus) wrong.delete(String(alsoStatus.status));
  return {
    operationId: id,
    summary,
    ...(description && { description }),
    tags: [operation.path.split('/')[2] ?? ''],
    security: securityOf(operation),
    parameters: [...parameters(operation.params, 'path'), ...parameters(operation.query, 'query')],
    ...(body && {
      requestBody: {
        required: true,
        content: Object.fromEntries(types.map((type) => [type, { schema: toSchema(body), example: bodyExample }])),
      },
    }),
    responses: {
      [operation.answer === 'redirect' ? 303 : status]: {
        description: DONE[operation.answer === 'redirect' ? 303 : status] ?? 'As asked',
        headers: REQUEST_ID,
        content: content(operation),
      },
      ...(alsoStatus && {
        [alsoStatus.status]: { description: alsoStatus.when, headers: REQUEST_ID, content: content(operation) },
      }),
      ...Object.fromEntries([...wrong].map(([code, when]) => [code, { ...PROBLEM, description: when }])),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

/** Any one of these is enough; an empty one asks for nothing. OpenAPI 3.1 has scopes for every kind of scheme. */
function securityOf({ access, tokens }: Operation): Record<string, string[]>[] {
  return [
    ...(admits(access, null) ? [{}] : []),
    ...(access === 'public' ? [] : [{ session: [] }]),
    ...(isScope(access) ? [{ token: [access] }] : tokens ? [{ token: [] }] : []),
  ];
}

const SECURITY_SCHEMES = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-faceauth-review.session',
    description:
      'Set by signing in at /api/session. Over plain HTTP on loopback it is called faceauth-review-<port>.session.',
  },
  token: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'far_<id>_<secret>',
    description: `An API token of the account page. Scopes: ${TOKEN_SCOPES.join(', ')}. It is never read from the address.`,
  },
};

const DONE: Readonly<Record<number, string>> = { 201: 'Made', 202: 'Accepted', 303: 'Go on there' };

/** What every operation may answer. */
const problemsOf = ({ access, method, query, body }: Operation): Readonly<Partial<Record<number, string>>> => ({
  ...(access === 'public' ? {} : { 401: UNKNOWN_CALLER[admits(access, null) ? 'anyone' : 'known'] }),
  400: query || body ? 'What was sent is wrong; the parameters are named' : 'A parameter was given; there are none',
  403: `${method === 'GET' ? 'A page of another site asked' : 'The change was not asked by a page of the dashboard'}; or the role, or the scopes of the API token, may not`,
  421: 'The dashboard is not known by the name in Host',
  500: 'The dashboard failed',
  503: 'The database does not answer',
});

const UNKNOWN_CALLER = {
  known: 'Nobody has signed in, the session has ended, or the API token does not count',
  anyone: 'It was asked with an API token that does not count',
};

function content({ answer, example }: Operation): Json {
  if (answer === 'image') {
    const bytes = { schema: { type: 'string', format: 'binary' } };
    return { 'image/jpeg': bytes, 'image/png': bytes };
  }
  if (typeof answer === 'object' && 'mediaTypes' in answer) {
    const types = answer.mediaTypes.map((each) => each.replace(/;.*$/u, ''));
    return Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));
  }
  if (answer === 'redirect') return {};
  if (answer === 'document') return { 'application/json': { schema: { type: 'object' } } };
  return {
    'application/json': {
      schema: { $ref: `#/components/schemas/${nameOf(answer)}` },
      ...(example !== undefined && { example }),
    },
  };
}

function parameters(schema: Operation['query'], place: 'path' | 'query'): Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => {
    const { description, ...type } = toSchema(field);
    return {
      name,
      in: place,
      required: place === 'path' || !z.safeParse(field, undefined).success,
      ...(typeof description === 'string' && { description }),
      ...(type['type'] === 'array' && { style: 'form', explode: true }),
      schema: type,
    };
  });
}

function nameOf(answer: z.ZodType): string {
  const { id } = z.globalRegistry.get(answer) ?? {};
  if (id === undefined) throw new Error('Every answer has a name: .meta({ id })');
  return id;
}

/**
 * As values look when they have been read or are sent: a default is no must for the sender. Objects are left open, for a client that
 * refuses fields that it does not know would break with every addition.
 */
function toSchema(schema: z.core.$ZodType): Json {
  const made: Json = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'object') delete jsonSchema.additionalProperties;
      // The format says it, for people and for tools.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      // zod names a schema in place; outside of components that is no keyword.
      delete jsonSchema.id;
    },
  });
  delete made['$schema'];
  return JSON.parse(JSON.stringify(made).replaceAll('#/$defs/', '#/components/schemas/')) as Json;
}

const REQUEST_ID = { 'x-request-id': { $ref: '#/components/headers/RequestId' } };

const HEADERS = {
  RequestId: { description: 'Stands in the log of the dashboard too', schema: { type: 'string', format: 'uuid' } },
};

const PROBLEM = {
  description: 'Any other error',
  headers: REQUEST_ID,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
