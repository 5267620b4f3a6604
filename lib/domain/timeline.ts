/** Where a mark stands on an axis of time. */
export interface TimelineMark {
  /** 0 (the first) to 1 (the last); 0.5 where all happened at one instant. */
  at: number;
  /** 0 = on the axis; higher where a neighbour on the same lane would be hidden. */
  lane: number;
}

/**
 * Lays instants on an axis to scale; those closer than `gap` (a share of the axis) are stacked, so that a burst shows as a tower.
 *
 * @param instants UTC milliseconds, ascending
 */
export function layOut(instants: readonly number[], gap: number): TimelineMark[] {
  const first = instants[0] ?? 0;
  const span = (instants.at(-1) ?? 0) - first;
  const lastOnLane: number[] = [];
  return instants.map((instant) => {
    const at = span === 0 ? 0.5 : (instant - first) / span;
    let lane = lastOnLane.findIndex((last) => at - last >= gap);
    if (lane === -1) lane = lastOnLane.length;
    lastOnLane[lane] = at;
    return { at, lane };
  });
}
