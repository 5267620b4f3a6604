import { describe, expect, it } from 'vitest';
import { readEnvelope } from './read-envelope.ts';
import { CURSOR, sampleRecord } from './testing/samples.ts';

const one = sampleRecord();
const two = sampleRecord({ auth_id: 'sampleId2' });
const part = (argosProjectId: string | null, ...records: unknown[]) => ({ argosProjectId, records });

describe('readEnvelope finds the records in', () => {
  it.each<[string, unknown, unknown]>([
    ['a list of one project', [{ faceAuth_projectId: 'p', data: [one, two] }], [part('p', one, two)]],
    [
      'a list of several projects',
      [
        { faceAuth_projectId: 'p', data: [one] },
        { faceAuth_projectId: 'q', data: [two] },
      ],
      [part('p', one), part('q', two)],
    ],
    ['a flat list', [one, two], [part(null, one, two)]],
    ['a bare project', { faceAuth_projectId: 'p', data: [one] }, [part('p', one)]],
    ['a project without an id', [{ data: [one] }], [part(null, one)]],
    ['a project whose id is a number', [{ faceAuth_projectId: 7, data: [one] }], [part('7', one)]],
    ['a project with one record for its list', [{ faceAuth_projectId: 'p', data: one }], [part('p', one)]],
    ['a bare record', one, [part(null, one)]],
    [
      'projects and loose records together',
      [{ faceAuth_projectId: 'p', data: [one] }, two],
      [part('p', one), part(null, two)],
    ],
    [
      'a project beside something strange',
      [{ faceAuth_projectId: 'p', data: [one] }, null],
      [part('p', one), part(null, null)],
    ],
    ['a list in which some elements are no records', [one, null, 5, 'x', []], [part(null, one, null, 5, 'x', [])]],
    ['a project in which all elements are no records', { data: [null, 5] }, [part(null, null, 5)]],
    ['a record that has a field named data', [{ ...one, data: 'x' }], [part(null, { ...one, data: 'x' })]],
    ['nothing at all', [], []],
    ['a project of nothing', [{ data: [] }], [part(null)]],
    ['a bare project of nothing', { faceAuth_projectId: 'p', data: [] }, [part('p')]],
  ])('%s', (_, answer, parts) => {
    expect(readEnvelope(answer)).toEqual({ parts, nextCursor: null });
  });
});

describe('the cursor', () => {
  const nextCursor = (key: unknown) =>
    readEnvelope([{ faceAuth_projectId: 'p', data: [], nextPage_key: key }]).nextCursor;

  it.each([undefined, null, {}, '', { authId: null, createTime: null }, { authId: '' }])('ends at %j', (key) => {
    expect(nextCursor(key)).toBeNull();
  });

  it('goes on, also from a page that is empty', () => {
    expect(nextCursor(CURSOR)).toEqual(CURSOR);
    expect(nextCursor({ ...CURSOR, more: 1, createTime: 5 })).toEqual({ ...CURSOR, createTime: '5' });
  });

  it.each([
    { authId: 'a' },
    { createTime: 't' },
    'a',
    ['a', 't'],
    5,
    true,
    { authId: {}, createTime: 't' },
    { other: 1 },
  ])('that can not be read, as %j, is an error and not the end', (key) => {
    expect(() => nextCursor(key)).toThrow(expect.objectContaining({ kind: 'bad-answer' }));
  });

  it('of several projects must be one', () => {
    const project = (authId: string) => ({ faceAuth_projectId: 'p', data: [], nextPage_key: { ...CURSOR, authId } });
    expect(readEnvelope([project('a'), project('a')]).nextCursor?.authId).toBe('a');
    expect(() => readEnvelope([project('a'), project('b')])).toThrow(expect.objectContaining({ kind: 'bad-answer' }));
  });
});

describe('readEnvelope refuses', () => {
  it.each([
    null,
    5,
    'text',
    true,
    {},
    { hello: 1 },
    { items: [] },
    { records: [one] },
    [{}],
    [null],
    [5],
    ['a'],
    [[one]],
    [{ hello: 1 }],
    { data: null },
    { data: 5 },
    { data: {} },
    { faceAuth_projectId: 'p' },
    [{ faceAuth_projectId: 'p', data: null }],
    [{ faceAuth_projectId: {}, data: [] }],
    [{ faceAuth_projectId: 'a\0b', data: [] }],
    [{ faceAuth_projectId: ' ', data: [] }],
  ])('%j, which is not "no records"', (answer) => {
    expect(() => readEnvelope(answer)).toThrow(expect.objectContaining({ kind: 'bad-answer' }));
  });

  it.each([{ data: 'c2VjcmV0' }, [{ data: 'c2VjcmV0' }], { faceAuth_projectId: 'p', data: '' }])(
    '%j, which is encrypted',
    (answer) => {
      expect(() => readEnvelope(answer)).toThrow(expect.objectContaining({ kind: 'encrypted', transient: false }));
    },
  );
});
