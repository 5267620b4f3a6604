/** Where a bin begins on each axis. */
export interface Place {
  x: number;
  y: number;
}

const WAYS: Readonly<Record<string, { along: 'x' | 'y'; sign: 1 | -1 }>> = {
  ArrowRight: { along: 'x', sign: 1 },
  ArrowLeft: { along: 'x', sign: -1 },
  ArrowUp: { along: 'y', sign: 1 },
  ArrowDown: { along: 'y', sign: -1 },
};

/**
 * The cell that an arrow key leads to: the next one that way, in the same row or column where there is one. Maps may have gaps.
 *
 * @param from index of a cell; null = the first key leads to the first cell
 * @returns index; where nothing lies that way the same; null for other keys
 */
export function cellByKey(cells: readonly Place[], from: number | null, key: string): number | null {
  const way = WAYS[key];
  if (!way || cells.length === 0) return null;
  const at = from === null ? undefined : cells[from];
  if (from === null || !at) return 0;
  const { along, sign } = way;
  const aside = along === 'x' ? 'y' : 'x';
  let best = { index: from, far: Infinity };
  for (const [index, cell] of cells.entries()) {
    const ahead = (cell[along] - at[along]) * sign;
    // What stands aside is further than anything straight ahead.
    const far = ahead + Math.abs(cell[aside] - at[aside]) * 1000;
    if (ahead > 0 && far < best.far) best = { index, far };
  }
  return best.index;
}
