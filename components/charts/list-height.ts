/** Of one row (`ListRow`) and of an axis, rem. */
const ROW = 2.75;
const AXIS = 1.25;
/** What every chart has, rem. */
const LEAST = 14;
/** Beyond so many rows a list scrolls. */
const MOST_ROWS = 12;

/**
 * Height of a chart that is a list, as CSS: its rows whole, and none of them cut where it scrolls.
 *
 * @param axis below the rows stands an axis
 */
export function listHeight(rows: number, { axis = false }: { axis?: boolean } = {}): string {
  return `${Math.max(LEAST, Math.min(rows, MOST_ROWS) * ROW + (axis ? AXIS : 0))}rem`;
}
