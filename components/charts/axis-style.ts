/** How Recharts draws axes here; it has no dark mode of its own, so every colour is a variable. */
export const AXIS = {
  tick: { fill: 'var(--chart-axis)', fontSize: 11 },
  tickLine: false,
  axisLine: { stroke: 'var(--chart-grid)' },
} as const;

export const GRID = { stroke: 'var(--chart-grid)', vertical: false } as const;
export const MARGIN = { top: 8, right: 8, bottom: 0, left: 0 } as const;
export const Y_WIDTH = 44;
