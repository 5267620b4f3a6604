import { formatCount } from '#lib/format/numbers.ts';

export const whatIf = {
  title: 'What-if',
  loading: 'Loading what thresholds can be judged by',
  /** What the page can't know. */
  limits:
    'It re-plays history: with other thresholds people would have retried otherwise, and nobody knows which verdicts were right. ARGOS’s verdicts stay as they are.',
  rules:
    'A moved threshold holds for every submission shown, also where that gate was off; gates that are not moved keep the outcome that each record had.',

  thresholds: {
    title: 'Thresholds',
    reset: 'Put all back',
    asRecorded: 'as recorded',
    off: 'off for all',
    points: (points: number) => `${points} for all`,
    slider: (gate: string) => `${gate}, threshold`,
    field: (gate: string) => `${gate}, threshold as a number`,
    putBack: (gate: string) => `Put back ${gate}`,
    /** A threshold in force, and the share of submissions that it applied to. */
    inForce: (threshold: string, share: string) => `${threshold} · ${share}`,
    today: 'In force:',
    /** The one that the newest of these submissions was judged by. */
    latest: (use: string) => `${use} (latest)`,
    offNow: 'off',
    noneInForce: 'no threshold recorded',
    notRecorded: (gates: string) => `No submission here has a score of: ${gates}. What has no score can’t be judged.`,
    and: (gates: readonly string[]) => gates.join(', '),
  },

  numbers: {
    title: 'What would change',
    none: 'Move a threshold to see what would change. Until then these are the verdicts that ARGOS gave.',
    toRejected: 'Approved, would be rejected',
    toApproved: 'Rejected, would be approved',
    now: 'Were rejected, of those that can be judged',
    history: 'Were rejected, of all',
    would: 'Would be rejected, of those that can be judged',
    wouldBe: 'Would be rejected',
    unknown: 'Can’t be judged',
    share: (of: string) => `${of}: share`,
    /** What a share is of, after its number. */
    ofApproved: (rate: string, n: number) => `${rate} of ${formatCount(n)} approvals that can be judged`,
    ofRejected: (rate: string, n: number) => `${rate} of ${formatCount(n)} rejections that can be judged`,
    /** Of those that can be judged how many were rejected, and where that leaves some out, of all: that never changes. */
    were: (n: number, rate: string) => `of ${formatCount(n)}, of which ${rate} were`,
    wereOfJudged: (n: number, rate: string, all: number, history: string) =>
      `of ${formatCount(n)} that can be judged, of which ${rate} were; of all ${formatCount(all)}, ${history} were`,
    unknownNote: (approved: number, rejected: number) =>
      `${formatCount(approved)} approved, ${formatCount(rejected)} rejected: no score of a moved gate, or nobody can tell why they were rejected`,
    columns: {
      what: 'What',
      submissions: 'Per submission',
      firstTries: 'Per subject, first try',
      everPassed: 'Per subject, ever passed',
    },
    firstTriesLoading: 'First tries are being counted…',
    firstTriesFailed: 'First tries could not be counted.',
    firstTriesFiltered: 'The filter narrows attempts already, so there is no column of first tries.',
    subjects:
      'A subject’s first try is looked for in the whole mirror. Ever passed: at least one of these submissions approved, of the tries that were made; after another verdict at the first try the later ones might never have been.',
    countEverPassed: 'Count subjects who would ever have passed',
    everPassedStatus: {
      counting: 'Subjects are being counted…',
      counted: 'Counted: see the last column.',
      failed: 'Subjects could not be counted. Try again.',
    },
    stay: (held: number, unexplained: number, undecided: number) =>
      [
        `${formatCount(held)} stay rejected for an obstructed face`,
        `${formatCount(unexplained)} for a reason that no gate explains`,
        ...(undecided > 0 ? [`${formatCount(undecided)} were neither approved nor rejected and are left out`] : []),
      ].join(' · '),
    rate: '95 % Wilson intervals; what can’t be judged is in no share',
  },

  comparison: {
    title: 'Beside another scenario',
    none: 'Keep these thresholds and move on, or choose a scenario that was saved as a view: both are counted over the same submissions.',
    choose: 'Compare with',
    keep: 'These thresholds, as they are now',
    saved: (name: string, thresholds: string) => `${name}: ${thresholds}`,
    swap: 'Swap',
    drop: 'Compare no more',
    asRecorded: 'As it was',
    scenario: 'Scenario',
    name: 'Saved as',
    comparedWith: 'Compared with',
  },

  sweep: {
    title: 'One gate, every threshold',
    gate: 'Gate',
    axis: 'Threshold',
    rate: 'Would be rejected',
    legend:
      'Share that would be rejected of those that can be judged, with its 95 % Wilson interval · dashed: thresholds in force · 0 = off · click to move it there',
    at: (gate: string, threshold: string, rate: string, toRejected: number, toApproved: number) =>
      `${gate} at ${threshold}: ${rate} would be rejected; ${formatCount(toRejected)} more, ${formatCount(toApproved)} fewer.`,
    columns: {
      threshold: 'Threshold',
      rate: 'Would be rejected',
      interval: '95 % interval',
      toRejected: 'Approved → rejected',
      toApproved: 'Rejected → approved',
      unknown: 'Can’t be judged',
    },
    offStep: '0 (off)',
    /** What a threshold says when it is pointed at. */
    more: 'More rejected',
    fewer: 'Fewer rejected',
  },

  map: {
    title: 'Two gates together',
    across: 'Across',
    up: 'Up',
    legend: (step: number) =>
      `Each square: both thresholds, in steps of ${step} · colour: share that would be rejected · click one to move both there`,
    cell: (x: string, y: string) => `${x}, ${y}`,
    gateAt: (gate: string, threshold: string) => `${gate} ${threshold}`,
    summary: (x: string, y: string, lowest: string, highest: string) =>
      `${x} against ${y}: from ${lowest} to ${highest} would be rejected.`,
    one: 'Scores of two gates are needed, and these submissions have one at most.',
  },

  turned: {
    title: 'The submissions that would turn',
    none: 'Nothing is moved, so nothing turns.',
    which: 'Which submissions',
    toRejected: (count: number) => `Would be rejected (${formatCount(count)})`,
    toApproved: (count: number) => `Would be approved (${formatCount(count)})`,
    unknown: (count: number) => `Can’t be judged (${formatCount(count)})`,
    show: 'Show the newest',
    openAll: (count: number) => `Open all ${formatCount(count)} in the list`,
    empty: 'None.',
    columns: { created: 'Created', verdict: 'Verdict', id: 'Submission', scores: 'Scores of the moved gates' },
    score: (gate: string, score: string, threshold: string) => `${gate} ${score} / ${threshold}`,
    noScore: 'not recorded',
    off: 'off',
  },
};
