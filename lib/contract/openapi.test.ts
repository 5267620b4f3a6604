import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { TOKEN_SCOPES } from '#lib/domain/permissions.ts';
import * as examples from './examples.ts';
import { openApiDocument } from './openapi.ts';
import { operations } from './operations.ts';
import type { Operation } from './operation.ts';
import { problem } from './problem.ts';

const all: Operation[] = Object.values(operations);
const document = openApiDocument();

const text = z.string().min(1);
const reference = z.strictObject({ $ref: z.string().regex(/^#\/components\//u) });
const schema = z.union([reference, z.looseObject({ $ref: z.undefined().optional() })]);
const headers = z.record(text, z.union([reference, z.strictObject({ description: text, schema })])).optional();
const content = z.record(
  z.string().regex(/^(?:application|image|text)\/[\w.+-]+$/u),
  z.strictObject({ schema, example: z.unknown().optional() }),
);
const response = z.strictObject({ description: text, headers, content });
const parameter = z.strictObject({
  name: text,
  in: z.enum(['path', 'query']),
  required: z.boolean(),
  description: text,
  style: z.literal('form').optional(),
  explode: z.literal(true).optional(),
  schema,
});
const security = z.array(z.record(text, z.array(text)));
const operation = z.strictObject({
  operationId: text,
  summary: text,
  description: text.optional(),
  tags: z.array(text).length(1),
  security,
  parameters: z.array(parameter),
  requestBody: z.strictObject({ required: z.literal(true), content }).optional(),
  responses: z.record(z.string().regex(/^(?:[1-5]\d\d|default)$/u), z.union([reference, response])),
});
/** What OpenAPI 3.1 asks for, as far as we use it: a field that is not here is a mistake, or wants to be added. */
const openApi = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/u),
  jsonSchemaDialect: z.url(),
  info: z.strictObject({
    title: text,
    version: text,
    summary: text,
    description: text,
    license: z.strictObject({ name: text, identifier: text }),
  }),
  servers: z.array(z.strictObject({ url: text })),
  security,
  paths: z.record(
    z.string().startsWith('/api/'),
    z.record(z.enum(['get', 'post', 'patch', 'delete']), operation.optional()),
  ),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[\w.-]+$/u), schema),
    headers: z.record(text, z.unknown()),
    responses: z.record(text, response),
    securitySchemes: z.record(
      text,
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('apiKey'), in: z.literal('cookie'), name: text, description: text }),
        z.strictObject({ type: z.literal('http'), scheme: z.literal('bearer'), bearerFormat: text, description: text }),
      ]),
    ),
  }),
});

function visit(value: unknown, see: (node: Record<string, unknown>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) see(value as Record<string, unknown>);
  // Examples are data, with fields of any name.
  for (const [key, each] of Object.entries(value)) if (key !== 'example') visit(each, see);
}

const resolve = (pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);

test('is an OpenAPI 3.1 document', () => {
  expect(openApi.safeParse(document).error?.issues ?? []).toEqual([]);
});

test('every reference leads somewhere, every schema is led to, and nothing of zod is left', () => {
  const seen = new Set<string>();
  visit(document, (node) => {
    if (typeof node['$ref'] === 'string') {
      seen.add(node['$ref']);
      expect([node['$ref'], resolve(node['$ref'])]).toEqual([node['$ref'], expect.anything()]);
    }
    expect(Object.keys(node).filter((key) => ['$defs', '$schema', '~standard', 'id'].includes(key))).toEqual(
      'operationId' in node || typeof node['id'] === 'object' ? Object.keys(node).filter((key) => key === 'id') : [],
    );
  });
  const { schemas } = document['components'] as { schemas: Record<string, unknown> };
  expect(Object.keys(schemas).filter((name) => !seen.has(`#/components/schemas/${name}`))).toEqual([]);
});

test('every route on disk is described, with the methods that it offers, and no other', () => {
  const onDisk = new Map<string, string[]>();
  // The rest is what answers where there is nothing.
  for (const file of globSync('app/api/**/route.ts').filter((each) => !each.includes('[...'))) {
    const route = file.replace(/^app(\/.*)\/route\.ts$/u, '$1').replaceAll(/\[(\w+)\]/gu, '{$1}');
    onDisk.set(route, []);
  }
  for (const { path, method } of all) onDisk.get(path)?.push(method.toLowerCase());
  const described = Object.entries(document['paths'] as Record<string, object>);
  expect(described.map(([path, methods]) => [path, Object.keys(methods)]).sort()).toEqual([...onDisk].sort());
});

test('every parameter of a path is in the path, and no other', () => {
  for (const { path, params } of all) {
    expect(Object.keys(params?.shape ?? {})).toEqual([...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name));
  }
});

test('each operation says who may ask, by schemes that are there and scopes that there are', () => {
  const { securitySchemes } = document['components'] as { securitySchemes: object };
  const said = (id: string) => {
    const { path, method } = all.find((each) => each.id === id)!;
    const described = (document['paths'] as Record<string, Record<string, z.infer<typeof operation>>>)[path];
    return described?.[method.toLowerCase()]?.security;
  };
  expect(said('exportSubmissions')).toEqual([{ session: [] }, { token: ['submissions.export'] }]);
  expect(said('listAudit')).toEqual([{ session: [] }, { token: ['audit.read'] }]);
  expect(said('getSession')).toEqual([{}, { session: [] }, { token: [] }]);
  expect(said('getLive')).toEqual([{}]);
  for (const id of ['createToken', 'listPeople', 'createView', 'signOut'])
    expect([id, said(id)]).toEqual([id, [{ session: [] }]]);
  for (const each of all.flatMap(({ id }) => said(id) ?? [])) {
    for (const [name, scopes] of Object.entries(each)) {
      expect(Object.keys(securitySchemes)).toContain(name);
      for (const scope of scopes) expect(TOKEN_SCOPES).toContain(scope);
    }
  }
});

test('lists are given by repetition, and what has a default may be left out', () => {
  const { parameters } = (document['paths'] as Record<string, Record<string, z.infer<typeof operation>>>)[
    '/api/submissions'
  ]?.['get'] ?? { parameters: [] };
  const of = (name: string) => parameters.find((each) => each.name === name);
  expect(of('status')).toMatchObject({ required: false, style: 'form', explode: true, schema: { type: 'array' } });
  expect(of('from')).toMatchObject({ required: false, schema: { type: 'string', format: 'date' } });
  expect(of('limit')?.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 500, default: 50 });
  expect(of('sort')?.schema).toMatchObject({ enum: expect.arrayContaining(['-createdAt']) as string[] });
});

test.each(all.filter(({ answer }) => answer instanceof z.ZodType).map((each) => [each.id, each] as const))(
  'the example of %s is what it says',
  (_, { answer, example, body, bodyExample }) => {
    expect((answer as z.ZodType).parse(example)).toEqual(example);
    if (body) expect(body.parse(bodyExample)).toEqual(bodyExample);
  },
);

test('the example of a problem is what it says', () => {
  expect(problem.parse(examples.problem)).toEqual(examples.problem);
});
