/** How Recharts draws here; it has no dark mode of its own, so every colour is a variable. */
export const AXIS = {
  tick: { fill: 'var(--chart-axis)', fontSize: 11 },
  tickLine: false,
  axisLine: { stroke: 'var(--chart-grid)' },
} as const;

export const GRID = { stroke: 'var(--chart-grid)', vertical: false, syncWithTicks: true } as const;
export const MARGIN = { top: 8, right: 8, bottom: 0, left: 0 } as const;
export const Y_WIDTH = 40;
const X_HEIGHT = 30;

/** Where the plot stands between its axes, px from the chart's edges. */
export const plotInset = (top: number) => ({
  top,
  right: MARGIN.right,
  bottom: MARGIN.bottom + X_HEIGHT,
  left: MARGIN.left + Y_WIDTH,
});

/** None: while Recharts moves from one range's marks to another's it draws values that belong to neither. */
export const MOTION = { isAnimationActive: false } as const;

/**
 * A chart of other marks is another chart: Recharts would go on to show what is pointed at by its number among the marks before.
 */
export const chartKey = (marks: readonly { key: string }[]): string =>
  `${marks.length}/${marks[0]?.key ?? ''}/${marks.at(-1)?.key ?? ''}`;

/** The axis counts in keys, which are unique, and shows labels. */
export function labelOf(marks: readonly { key: string; label: string }[]): (key: string) => string {
  const labels = new Map(marks.map(({ key, label }) => [key, label]));
  return (key) => labels.get(key) ?? '';
}
