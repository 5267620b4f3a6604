export interface Label {
  /** What it names, px; labels come from left to right. */
  x: number;
  width: number;
  /** Where there is no room for all, the lightest are left out. */
  weight: number;
}

export type Anchor = 'start' | 'middle' | 'end';

/**
 * Where labels on one line stand: above what they name, or turned away from a neighbour.
 *
 * @param from left end of the line, px
 * @param to right end
 * @returns in the order given; null = left out
 */
export function placeLabels(labels: readonly Label[], from: number, to: number): (Anchor | null)[] {
  const placed: [number, number][] = [];
  const anchors: (Anchor | null)[] = labels.map(() => null);
  const byWeight = [...labels.keys()].sort((a, b) => (labels[b]?.weight ?? 0) - (labels[a]?.weight ?? 0));
  for (const index of byWeight) {
    const label = labels[index];
    if (!label) continue;
    const anchor = preferred(labels, index).find((each) => {
      const [left, right] = boxOf(label, each);
      return left >= from && right <= to && placed.every(([start, end]) => right <= start || left >= end);
    });
    if (!anchor) continue;
    placed.push(boxOf(label, anchor));
    anchors[index] = anchor;
  }
  return anchors;
}

function preferred(labels: readonly Label[], index: number): Anchor[] {
  const [before, label, after] = [labels[index - 1], labels[index], labels[index + 1]];
  const near = (other: Label | undefined) =>
    other && label && Math.abs(other.x - label.x) < (other.width + label.width) / 2;
  if (near(after) && !near(before)) return ['end', 'middle', 'start'];
  if (near(before) && !near(after)) return ['start', 'middle', 'end'];
  return ['middle', 'start', 'end'];
}

function boxOf({ x, width }: Label, anchor: Anchor): [number, number] {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, left + width];
}
