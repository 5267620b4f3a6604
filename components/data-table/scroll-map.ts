/**
 * Where rows of a list stand that is taller than a browser can make an element (Chromium 33.5 million px, Firefox 17.8): the bar
 * scrolls over a shorter height, 1 : 1 near both ends and pressed together between them. What is scrolled by little (wheel, finger,
 * Page Down) moves the rows by as much; only a jump of the bar is taken by proportion. All in px.
 */

/** Tallest that the rows are made. */
export const TALLEST = 15_000_000;
/** At both ends the bar and the rows go together for so long. */
const EDGE = 2_000_000;
/** A pixel of the bar is more than this where rows are pressed together; no wheel or finger goes so far between two frames. */
const NEAR = 8_000;

export interface Extent {
  /** Height of all rows. */
  total: number;
  /** Height of the window on them. */
  room: number;
}

/** How far the rows are scrolled (`top`), and the element that does it (`scrollTop`). */
export interface Anchor {
  top: number;
  scrollTop: number;
}

export const physicalHeight = ({ total }: Extent): number => Math.min(total, TALLEST);
const furthestTop = ({ total, room }: Extent): number => Math.max(0, total - room);
const furthestScroll = (extent: Extent): number => Math.max(0, physicalHeight(extent) - extent.room);

/** Keeps `top` within the rows. */
export const within = (top: number, extent: Extent): number => Math.min(furthestTop(extent), Math.max(0, top));

/** How far the element is scrolled where the rows are scrolled by `top`. */
export function toScroll(top: number, extent: Extent): number {
  const [most, scrolled] = [furthestTop(extent), furthestScroll(extent)];
  if (extent.total <= TALLEST || top <= EDGE) return top;
  if (top >= most - EDGE) return scrolled - (most - top);
  return EDGE + ((top - EDGE) * (scrolled - 2 * EDGE)) / (most - 2 * EDGE);
}

/** The inverse of `toScroll`. */
export function toTop(scrollTop: number, extent: Extent): number {
  const [most, scrolled] = [furthestTop(extent), furthestScroll(extent)];
  if (extent.total <= TALLEST || scrollTop <= EDGE) return scrollTop;
  if (scrollTop >= scrolled - EDGE) return most - (scrolled - scrollTop);
  return EDGE + ((scrollTop - EDGE) * (most - 2 * EDGE)) / (scrolled - 2 * EDGE);
}

/**
 * Where the rows are after the element was scrolled.
 *
 * @returns with a `scrollTop` other than the one given where the element came to its end and the rows did not: set it
 */
export function moved(anchor: Anchor, scrollTop: number, extent: Extent): Anchor {
  const by = scrollTop - anchor.scrollTop;
  if (extent.total <= TALLEST || Math.abs(by) > NEAR)
    return { top: within(toTop(scrollTop, extent), extent), scrollTop };
  const top = within(anchor.top + by, extent);
  const atEnd = scrollTop <= 0 || scrollTop >= furthestScroll(extent) - 1;
  return { top, scrollTop: atEnd ? toScroll(top, extent) : scrollTop };
}

/** Rows [first, end) that are in the window, with some around them that come next. */
export function rowsInSight(top: number, room: number, height: number, count: number, around: number) {
  return {
    first: Math.max(0, Math.min(count, Math.floor(top / height)) - around),
    end: Math.min(count, Math.ceil((top + room) / height) + around),
  };
}

/** The least scrolling that has a row in the window. */
export function topFor(row: number, top: number, height: number, { total, room }: Extent): number {
  const [from, to] = [row * height, (row + 1) * height];
  if (from < top) return from;
  return within(to > top + room ? to - room : top, { total, room });
}
