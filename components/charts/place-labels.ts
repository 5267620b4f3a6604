export interface Label {
  /** What it names, px; labels come from left to right. */
  x: number;
  width: number;
  /** Where there is no room for all, the lightest are left out. */
  weight: number;
}

export type Anchor = 'start' | 'middle' | 'end';

interface Placing {
  anchors: (Anchor | null)[];
  boxes: [number, number][];
  weight: number;
  /** How many stand above what they name. */
  middles: number;
}

/** More than so many are never named: each multiplies the ways to place them by four. */
const MOST = 6;

/**
 * Where labels on one line stand: above what they name, or turned away from a neighbour.
 *
 * @param from left end of the line, px
 * @param to right end
 * @returns in the order given, so that the labels shown weigh most together; null = left out
 */
export function placeLabels(labels: readonly Label[], from: number, to: number): (Anchor | null)[] {
  const named = new Set([...labels].sort((a, b) => b.weight - a.weight).slice(0, MOST));
  let ways: Placing[] = [{ anchors: [], boxes: [], weight: 0, middles: 0 }];
  for (const label of labels) {
    ways = ways.flatMap((way) => [
      { ...way, anchors: [...way.anchors, null] },
      ...(named.has(label) ? (['middle', 'start', 'end'] as const) : []).flatMap((anchor): Placing[] => {
        const [left, right] = boxOf(label, anchor);
        const free = left >= from && right <= to && way.boxes.every(([start, end]) => right <= start || left >= end);
        if (!free) return [];
        return [
          {
            anchors: [...way.anchors, anchor],
            boxes: [...way.boxes, [left, right]],
            weight: way.weight + label.weight,
            middles: way.middles + Number(anchor === 'middle'),
          },
        ];
      }),
    ]);
  }
  const [best] = ways.sort((a, b) => b.weight - a.weight || b.middles - a.middles);
  return best?.anchors ?? [];
}

function boxOf({ x, width }: Label, anchor: Anchor): [number, number] {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, left + width];
}
