/** Where the marks of a plot stand: each in the middle of a band of its own, or on points of which the outer ones are its edges. */
export type MarkPlace = 'bands' | 'points';

/** Marks that are chosen together, such as the hours of a day: the first and the last, by index. */
export interface BrushStep {
  first: number;
  last: number;
}

/** Steps by index; `anchor` stays where a choice began, `head` moves. */
export interface BrushChoice {
  anchor: number;
  head: number;
}

/** Every mark for itself. */
export const singleSteps = (count: number): BrushStep[] =>
  Array.from({ length: count }, (_, index) => ({ first: index, last: index }));

const within = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));

/**
 * The mark at a place, or the nearest.
 *
 * @param share of the plot's width from its left edge; beyond 0 to 1: the outermost mark
 */
export function markAt(share: number, count: number, place: MarkPlace): number {
  return within(place === 'bands' ? Math.floor(share * count) : Math.round(share * (count - 1)), count);
}

/**
 * The mark under a place.
 *
 * @param share of the plot's width from its left edge
 * @returns null beyond the plot, such as on an axis' numbers
 */
export function markUnder(share: number, count: number, place: MarkPlace): number | null {
  return count > 0 && share >= 0 && share <= 1 ? markAt(share, count, place) : null;
}

/** The step that a mark belongs to. */
export function stepOf(mark: number, steps: readonly BrushStep[]): number {
  const index = steps.findIndex(({ last }) => mark <= last);
  return index === -1 ? within(steps.length - 1, steps.length) : index;
}

/** What marks cover, from half way to the one before to half way to the one after; shares of the plot's width. */
export function spanOf({ first, last }: BrushStep, count: number, place: MarkPlace): { from: number; to: number } {
  if (place === 'bands') return { from: first / count, to: (last + 1) / count };
  if (count < 2) return { from: 0, to: 1 };
  return { from: Math.max(0, (first - 0.5) / (count - 1)), to: Math.min(1, (last + 0.5) / (count - 1)) };
}

/** The ends of a choice in the order of the steps. */
export function endsOf({ anchor, head }: BrushChoice): BrushStep {
  return { first: Math.min(anchor, head), last: Math.max(anchor, head) };
}

/**
 * What a key makes of a choice: arrows, Home, End and the page keys move it, and with Shift they move one of its ends.
 *
 * @param choice null = nothing chosen yet: keys that go right begin at the first step, others at the last
 * @param count of steps, one at least
 * @returns null for keys that move nothing
 */
export function choiceByKey(
  choice: BrushChoice | null,
  key: string,
  extend: boolean,
  count: number,
): BrushChoice | null {
  const page = Math.max(2, Math.round(count / 10));
  const moves = new Map([
    ['ArrowRight', 1],
    ['ArrowUp', 1],
    ['ArrowLeft', -1],
    ['ArrowDown', -1],
    ['PageUp', page],
    ['PageDown', -page],
    ['Home', -count],
    ['End', count],
  ]);
  const move = moves.get(key);
  if (move === undefined) return null;
  const begin = key === 'Home' || (move > 0 && key !== 'End') ? 0 : count - 1;
  const head = choice === null ? begin : within(choice.head + move, count);
  return { anchor: extend && choice !== null ? choice.anchor : head, head };
}
