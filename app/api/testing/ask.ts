import { expect } from 'vitest';
import type { z } from 'zod';
import type { Operation } from '#lib/contract/operation.ts';
import { problem } from '#lib/contract/problem.ts';
import type { Problem } from '#lib/contract/problem.ts';
import { call } from './call-api.ts';

/** Asks, and holds the answer to the schema that the document promises. */
export async function ask<T>(path: string, { answer }: Operation, status = 200): Promise<T> {
  const { status: got, body, headers } = await call(path);
  expect([got, body]).toEqual([status, expect.anything()]);
  expect(headers.get('content-type')).toBe('application/json');
  return (answer as z.ZodType).parse(body) as T;
}

/** Asks for what is refused, and holds the refusal to the form of a problem. */
export async function refused(path: string, status: number, init?: RequestInit): Promise<Problem> {
  const { status: got, body, headers } = await call(path, init);
  expect([got, headers.get('content-type')]).toEqual([status, 'application/problem+json']);
  const told = problem.parse(body);
  expect(told.status).toBe(status);
  expect(told.requestId).toBe(headers.get('x-request-id'));
  return told;
}
