import { formatCount } from '#lib/format/numbers.ts';

/** Who came near the other verdict. */
export const nearMisses = {
  title: 'Near misses',
  loading: 'Loading near misses',
  lead: 'How close verdicts came to being the other. A rejection is as far from approval as the worst of the gates that rejected it; an approval is as far from rejection as its smallest margin. A rejection for an obstructed face, or for a code that no gate explains, is not counted: no threshold would have let it pass.',
  band: {
    label: 'What counts as near',
    unit: 'Measured in',
    units: { points: 'Points', share: '% of the scale' },
    width: 'How wide',
    points: (width: number) =>
      width === 1
        ? 'Up to 1 point below a threshold, less than 1 above it.'
        : `Up to ${width} points below a threshold, less than ${width} above it.`,
    share: (width: number) =>
      `Within ${width} % of the points between a threshold and the end of the scale: of a threshold of 85 that is ${(85 * width) / 100} below it and ${(15 * width) / 100} above it.`,
  },
  tiles: {
    label: 'How many came near',
    rejected: 'Rejected just below',
    approved: 'Approved just above',
    ofRejected: (rate: string, interval: string, n: number) => `${rate} of ${formatCount(n)} rejections (${interval})`,
    ofApproved: (rate: string, interval: string, n: number) => `${rate} of ${formatCount(n)} approvals (${interval})`,
    meanings: {
      rejected: 'All gates that rejected them are within the band.',
      approved: 'One gate or more that let them pass is within the band.',
    },
    allByOne: 'All that were rejected just below were rejected by one gate alone.',
    byOne: (n: number) =>
      `${formatCount(n)} of those rejected just below ${n === 1 ? 'was' : 'were'} rejected by one gate alone.`,
  },
  byGate: {
    title: 'By gate',
    columns: {
      gate: 'Gate',
      rejected: 'Rejected just below',
      approved: 'Approved just above',
      only: 'By this gate alone',
    },
    several: 'a submission may be near by several gates',
    nobody: (gates: readonly string[]) => `nobody came near by ${gates.join(', ')}`,
    moves: 'What the threshold’s move would have done',
    move: (gate: string, threshold: string, to: number) => `${gate} ${threshold} → ${to}`,
    toApproved: (n: number) => (n === 1 ? '1 rejection would pass' : `${formatCount(n)} rejections would pass`),
    toRejected: (n: number) =>
      n === 0
        ? 'no approval would be lost'
        : n === 1
          ? '1 approval would be lost'
          : `${formatCount(n)} approvals would be lost`,
    what: (gate: string, to: number) => `What if ${gate} were ${to}?`,
    counted:
      'Counted as What-if counts: the new threshold for every submission shown, so also for those that were under another one. An approval is lost where it passed a looser threshold, or the gate was off.',
    none: 'No single gate within the band kept anybody from passing.',
  },
  margins: {
    title: (gate: string) => `Margins of ${gate}`,
    summary: (rejected: number, approved: number) =>
      `Within 10 points: ${formatCount(rejected)} rejected below, ${formatCount(approved)} approved above.`,
    legend: 'points from the threshold of each record’s own policy, by this gate alone',
    threshold: 'threshold',
    bin: (from: string, to: string) => `${from} to under ${to} points`,
    points: 'Margin',
  },
  closest: {
    title: 'Closest to flipping',
    which: 'Which of them',
    rejected: (n: number) => `Rejected ${formatCount(n)}`,
    approved: (n: number) => `Approved ${formatCount(n)}`,
    columns: { created: 'Created', id: 'Submission', by: 'By' },
    openAll: (n: number) => `Walk through all ${formatCount(n)}`,
    order: 'the nearest in points first',
    empty: 'None within the band.',
    by: (gate: string, score: string, threshold: string, margin: string) =>
      `${gate} ${score} / ${threshold} (${margin})`,
  },
};
