import type { Messages } from '#lib/messages/messages.ts';
import type { PaletteAct } from './palette-acts.ts';

const MOST_FOUND = 60;
const MOST_USED = 4;
const MOST_RECENT = 5;

/**
 * The entries of the palette in the order in which they stand, those of one group together. With nothing typed: what was used
 * lately, submissions opened lately, then all that is not one of many. Otherwise what was found, the group of the best first, and
 * what can be done with the text itself last; submissions whose id it begins before all.
 */
export function arrange(
  { groups }: Messages['palette'],
  of:
    | { acts: readonly PaletteAct[]; recent: readonly PaletteAct[]; used: readonly string[] }
    | { found: readonly PaletteAct[]; typed: readonly PaletteAct[] },
): PaletteAct[] {
  if ('found' in of) {
    const known = new Set(of.typed.map(({ id }) => id));
    const found = of.found.filter(({ id }) => !known.has(id)).slice(0, MOST_FOUND);
    const ids = of.typed.filter(({ group }) => group === groups.submissions);
    return byGroup([...ids, ...found, ...of.typed.filter((each) => !ids.includes(each))]);
  }
  const offered = of.acts.filter(({ soughtOnly }) => soughtOnly !== true);
  const used = of.used
    .flatMap((id) => of.acts.filter((act) => act.id === id).slice(0, 1))
    .slice(0, MOST_USED)
    .map((act) => ({ ...act, group: groups.usedLately }));
  const again = new Set(used.map(({ id }) => id));
  return byGroup([...used, ...of.recent.slice(0, MOST_RECENT), ...offered.filter(({ id }) => !again.has(id))]);
}

/** Groups in the order of their first, members in theirs. */
function byGroup(acts: readonly PaletteAct[]): PaletteAct[] {
  const groups = new Map<string, PaletteAct[]>();
  for (const act of acts) groups.set(act.group, [...(groups.get(act.group) ?? []), act]);
  return [...groups.values()].flat();
}
