import { describe, expect, it } from 'vitest';
import { cellByKey } from './pair-cells.ts';

const full = [0, 5, 10].flatMap((x) => [0, 5, 10].map((y) => ({ x, y })));
const go = (cells: typeof full, x: number, y: number, key: string) => {
  const from = cells.findIndex((cell) => cell.x === x && cell.y === y);
  return cells[cellByKey(cells, from, key) ?? -1];
};

describe('a map by keys', () => {
  it('goes to the neighbour, and stays at the edge', () => {
    expect(go(full, 5, 5, 'ArrowRight')).toEqual({ x: 10, y: 5 });
    expect(go(full, 5, 5, 'ArrowLeft')).toEqual({ x: 0, y: 5 });
    expect(go(full, 5, 5, 'ArrowUp')).toEqual({ x: 5, y: 10 });
    expect(go(full, 5, 5, 'ArrowDown')).toEqual({ x: 5, y: 0 });
    expect(go(full, 10, 10, 'ArrowUp')).toEqual({ x: 10, y: 10 });
  });

  it('passes over gaps in its row, and leaves it only where the row has no more', () => {
    const gaps = full.filter(({ x, y }) => !(x === 5 && y === 0) && !(x === 10 && y === 5));
    expect(go(gaps, 0, 0, 'ArrowRight')).toEqual({ x: 10, y: 0 });
    expect(go(gaps, 5, 5, 'ArrowRight')?.x).toBe(10);
  });

  it('begins at the first cell, and knows no other keys', () => {
    expect(cellByKey(full, null, 'ArrowDown')).toBe(0);
    expect(cellByKey(full, 3, 'Enter')).toBeNull();
    expect(cellByKey([], null, 'ArrowDown')).toBeNull();
  });
});
