import { formatCount } from '#lib/format/numbers.ts';

/** Who came near the other verdict. */
export const nearMisses = {
  title: 'Near misses',
  loading: 'Loading near misses',
  lead: 'How close verdicts came to being the other. A rejection is as far from approval as the worst of the gates that rejected it; an approval is as far from rejection as its smallest margin. What an obstructed face or an unexplained code rejected is near nothing.',
  waiting: (waiting: number) =>
    `${formatCount(waiting)} of these submissions were not looked at yet: they are gone through now, and are in none of the numbers.`,
  band: {
    label: 'What counts as near',
    unit: 'Measured in',
    units: { points: 'Points', share: '% of the room' },
    width: 'How wide',
    points: (width: number) =>
      width === 1
        ? 'Up to 1 point below a threshold, less than 1 above it.'
        : `Up to ${width} points below a threshold, less than ${width} above it.`,
    share: (width: number) =>
      `Within ${width} % of the room between threshold and end of the scale (0 or 100): the same share for every gate, on both sides.`,
  },
  tiles: {
    label: 'How many came near',
    rejected: 'Rejected just below',
    approved: 'Approved just above',
    only: 'One gate away',
    ofRejected: (rate: string, interval: string, n: number) => `${rate} of ${formatCount(n)} rejections (${interval})`,
    ofApproved: (rate: string, interval: string, n: number) => `${rate} of ${formatCount(n)} approvals (${interval})`,
    ofNear: (rate: string, interval: string, n: number) => `${rate} of ${formatCount(n)} near (${interval})`,
    meanings: {
      rejected: 'All gates that rejected them are within the band.',
      approved: 'One gate or more that let them pass is within the band.',
      only: 'Of those rejected just below: a single gate rejected them.',
    },
  },
  byGate: {
    title: 'By gate',
    columns: {
      gate: 'Gate',
      rejected: 'Rejected just below',
      approved: 'Approved just above',
      only: 'By this gate alone',
      move: 'Would have let most of those pass',
    },
    several: 'a submission may be near by several gates',
    move: (threshold: string, to: number) => `${threshold} → ${to}`,
    moved: (rejections: number) => `lets ${formatCount(rejections)} of these pass`,
    what: (gate: string, to: number) => `What if ${gate} were ${to}?`,
    most: (gate: string, threshold: string, to: number, rejections: number) =>
      `${gate} ${threshold} → ${to} would have let most pass that one gate alone rejected: ${formatCount(rejections)}.`,
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
    failed: 'The list could not be read.',
    by: (gate: string, score: string, threshold: string, margin: string) =>
      `${gate} ${score} / ${threshold} (${margin})`,
  },
};
