import { expect, test } from 'vitest';
import { comparedDays, toExplorationQuery } from './explore-view.ts';
import type { ExploreView } from './explore-view.ts';

const view: ExploreView = {
  ...{ x: 'similarity', y: 'liveness', heat: 'rate', compare: 'previous', compareFrom: null, compareTo: null },
};
const march = { from: '2026-03-01', to: '2026-03-31' };

test.each([
  ['previous', { from: '2026-01-29', to: '2026-02-28' }],
  ['week', { from: '2026-02-22', to: '2026-03-24' }],
  ['month', { from: '2026-02-01', to: '2026-02-28' }],
  ['year', { from: '2025-03-01', to: '2025-03-31' }],
  ['none', null],
  ['custom', null],
] as const)('compared with: %s', (compare, days) => {
  expect(comparedDays({ ...view, compare }, march)).toEqual(days);
});

test('days of one’s own choice need both ends in order', () => {
  const custom = { ...view, compare: 'custom' as const };
  expect(comparedDays({ ...custom, compareFrom: '2026-01-01', compareTo: '2026-01-02' }, null)).toEqual({
    from: '2026-01-01',
    to: '2026-01-02',
  });
  expect(comparedDays({ ...custom, compareFrom: '2026-01-03', compareTo: '2026-01-02' }, march)).toBeNull();
  expect(comparedDays(view, null)).toBeNull();
});

test('a gate is never asked against itself', () => {
  expect(toExplorationQuery('tz=UTC', { ...view, x: 'liveness', compare: 'none' }, march)).toBe(
    'tz=UTC&x=liveness&y=similarity',
  );
  expect(toExplorationQuery('tz=UTC', view, march)).toContain('compareFrom=2026-01-29&compareTo=2026-02-28');
});
