import fc from 'fast-check';
import { createLoader, createSerializer } from 'nuqs/server';
import { expect, test } from 'vitest';
import { SORTS } from '#lib/contract/filter.ts';
import { DEFAULT_COLUMNS, SUBMISSION_COLUMNS, SUBMISSION_SORTS, submissionsViewParams } from './submissions-view.ts';

const load = createLoader(submissionsViewParams);
const serialize = createSerializer(submissionsViewParams);

test('the address gives back every view that was written into it', () => {
  const view = fc.record({
    sort: fc.constantFrom(...SUBMISSION_SORTS),
    columns: fc.subarray([...SUBMISSION_COLUMNS], { minLength: 1 }),
    density: fc.constantFrom('compact' as const, 'comfortable' as const, null),
    selected: fc.option(
      fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }).filter(({ length }) => length <= 300),
      { nil: null },
    ),
  });
  fc.assert(
    fc.property(view, (view) => {
      expect(load(serialize('/s', view).split('?')[1] ?? '')).toEqual(view);
    }),
  );
});

test('nothing chosen, nothing said', () => {
  expect(load('')).toEqual({ sort: '-createdAt', columns: DEFAULT_COLUMNS, density: null, selected: null });
  expect(serialize('/s', { sort: '-createdAt', columns: [...DEFAULT_COLUMNS] })).toBe('/s');
});

test('sorts are those of the API, both ways', () => {
  expect([...SUBMISSION_SORTS].sort()).toEqual(SORTS.flatMap((key) => [key, `-${key}`]).sort());
});
