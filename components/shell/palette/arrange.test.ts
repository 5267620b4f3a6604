import { expect, test } from 'vitest';
import { en } from '#lib/messages/en/en.ts';
import { arrange } from './arrange.ts';
import type { PaletteAct } from './palette-acts.ts';

const act = (id: string, group: string, more: Partial<PaletteAct> = {}): PaletteAct => ({
  id,
  group,
  name: id,
  run: () => undefined,
  ...more,
});
const idsOf = (acts: readonly PaletteAct[]): string[] => acts.map(({ id, group }) => `${group}: ${id}`);

test('with nothing typed: used lately, opened lately, the rest; no act twice, none of many, groups together', () => {
  const acts = [
    act('overview', 'Go'),
    act('theme', 'View'),
    act('sync', 'Go'),
    act('zone', 'Zone', { soughtOnly: true }),
    act('other', 'Zone', { soughtOnly: true }),
  ];
  const shown = arrange(en.palette, { acts, recent: [act('a', 'Recent')], used: ['sync', 'gone', 'zone'] });
  expect(idsOf(shown)).toEqual(['Used lately: sync', 'Used lately: zone', 'Recent: a', 'Go: overview', 'View: theme']);
});

test('with something typed: ids that begin so, then what was found by its best, then what the text itself can do', () => {
  const found = [act('sync', 'Go'), act('theme', 'View'), act('overview', 'Go'), act('submission:1', 'Recent')];
  const typed = [act('submission:1', 'Submissions'), act('search', 'Search')];
  expect(idsOf(arrange(en.palette, { found, typed }))).toEqual([
    'Submissions: submission:1',
    'Go: sync',
    'Go: overview',
    'View: theme',
    'Search: search',
  ]);
});
