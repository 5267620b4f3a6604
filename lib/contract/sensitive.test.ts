import { expect, test } from 'vitest';
import { z } from 'zod';
import { masked, maskOf, sensitive } from './sensitive.ts';

const record = z.object({ id: z.string(), subject: sensitive('subject', z.string().nullable()), masked });

test('a marked field is left out wherever an object, a list or what may be absent holds it, and said to be', () => {
  const answer = z.object({ items: z.array(record), one: record.nullable(), other: record.optional() });
  const value = answer.parse({
    items: [{ id: '1', subject: 'kim' }],
    one: { id: '2', subject: null },
    other: undefined,
  });
  maskOf(answer)?.(value, ['subject']);
  expect(value.items).toEqual([{ id: '1', subject: null, masked: ['subject'] }]);
  expect(value.one).toEqual({ id: '2', subject: null });
});

test('what shows a field to everybody is no mask', () => {
  const value = { id: '1', subject: 'kim' };
  maskOf(record)?.(value, []);
  expect(value).toEqual({ id: '1', subject: 'kim' });
  expect(maskOf(z.object({ id: z.string() }))).toBeNull();
});

test.each([
  ['beside nothing that says so', z.object({ subject: sensitive('subject', z.string()) })],
  ['in a choice', z.union([record, z.string()])],
  ['in a tuple', z.tuple([record])],
  ['in a record', z.record(z.string(), record)],
])('a marked field %s is refused before anything is answered', (_where, schema) => {
  expect(() => maskOf(z.object({ schema }))).toThrow(/sensitive field/u);
});
