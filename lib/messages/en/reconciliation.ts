import { formatCount } from '#lib/format/numbers.ts';

/** Whether verdicts follow from the record's own policy and scores. */
export const reconciliation = {
  title: 'Reconciliation',
  judgements: { explained: 'Explained', unexplained: 'Unexplained', cannotTell: 'Can’t tell' },
  meanings: {
    explained: 'Every gate that decided was recorded, and agrees with verdict and fail codes.',
    unexplained: 'Verdict, fail codes and gates contradict each other.',
    cannotTell: 'Nothing contradicts, but something that decides was not recorded.',
  },
  kinds: {
    approvedWithFailedGate: 'Approved although a gate failed',
    approvedWithCode: 'Approved with a fail code',
    rejectedWithoutReason: 'Rejected, no gate failed, no code',
    codeOfPassedGate: 'Fail code of a gate that passed',
    codeOfGateThatIsOff: 'Fail code of a gate that is off',
    failureWithoutCode: 'Gate failed, its code is missing',
    findingAgainstScore: 'Obstruction against its own score',
    noPolicy: 'Decided, no policy recorded',
    scoreMissing: 'A score that decides is missing',
    occlusionUnknown: 'Obstruction not recorded',
    codeOfNoGate: 'Only a code that no gate has',
    otherVerdict: 'Neither approved nor rejected',
  },
  /** In the filter. */
  whether: 'Do verdict, codes and gates agree?',
  whatDisagrees: 'What does not agree',
  whatIsMissing: 'What was not recorded',
  loading: 'Loading the reconciliation',
  waiting: (waiting: number) =>
    `${formatCount(waiting)} of these submissions were not looked at yet: they are gone through now, the newest first, by how gates are read (at the foot of the page), and are in none of the three numbers.`,
  tiles: {
    label: 'How many verdicts follow',
    ofAll: (rate: string, interval: string, n: number) => `${rate} of ${formatCount(n)} (${interval})`,
  },
  summary: (unexplained: number, all: number, most: string) =>
    `${formatCount(unexplained)} of ${formatCount(all)} do not add up, most often: ${most}.`,
  missingSummary: (cannotTell: number, all: number, most: string) =>
    `Of ${formatCount(cannotTell)} of ${formatCount(all)} it can’t be told, most often: ${most}.`,
  nothingDisagrees: 'Nothing contradicts in these submissions.',
  nothingMissing: 'All that decides was recorded.',
  columns: {
    kind: 'Kind',
    submissions: 'Submissions',
    approved: 'Approved',
    rejected: 'Rejected',
    unexplained: 'Unexplained',
    cannotTell: 'Can’t tell',
    interval: '95 % interval',
    policy: 'Policy',
    type: 'Submit type',
    share: 'Share',
  },
  several: 'a submission may be of several kinds',
  kindTitle: (kind: string, approved: number, rejected: number) =>
    `${kind}: ${formatCount(approved)} approved, ${formatCount(rejected)} rejected`,
  overTime: {
    title: 'Over time',
    none: 'In no part of the period something is left unexplained.',
    most: (bucket: string, count: number) => `${bucket} has the most that is unexplained: ${formatCount(count)}.`,
    legend: 'what is explained is not drawn',
  },
  byPolicy: {
    title: 'By policy version',
    noun: (n: number): string => (n === 1 ? 'policy version' : 'policy versions'),
  },
  byType: {
    title: 'By submit type',
    noun: (n: number): string => (n === 1 ? 'submit type' : 'submit types'),
    none: 'no type',
  },
  groups: {
    even: (groups: number, noun: string) => `No unexplained verdict in ${formatCount(groups)} ${noun}.`,
    tooFew: 'Too few in each to be compared.',
    highest: (name: string, rate: string, interval: string) =>
      `The highest share is that of ${name}: ${rate} (${interval}).`,
    rate: (rate: string, interval: string, unexplained: number, n: number) =>
      `${rate} (${interval}), ${formatCount(unexplained)} of ${formatCount(n)}`,
    legend: 'share left unexplained, with 95 % Wilson intervals; faint: too few to be read',
  },
  reading: {
    title: 'How gates are read here',
    lead: 'ARGOS does not say how its gates compare. Unless whoever runs this dashboard has set it, this is our reading of its documents and samples. A verdict that looks unexplained may follow from a rule that we do not know.',
    table: 'How each gate is read',
    columns: ['Gate', 'Rejects a score', 'Exactly on the threshold', 'A threshold of 0', 'By'],
    rejects: { below: 'below its threshold', above: 'above its threshold' },
    equality: { passes: 'passes', fails: 'fails' },
    zero: { off: 'switches the gate off', threshold: 'is compared with' },
    byDefault: 'default',
    set: (settings: string) => `set: ${settings}`,
    occlusion: {
      finding:
        'Obstruction is decided by what ARGOS found (yes or no), whatever its threshold says; points and a limit only where there is no finding. This is the default (GATE_OCCLUSION).',
      'threshold-off':
        'Obstruction is off where its threshold is false, whatever ARGOS found; otherwise what it found decides, and points and a limit only where there is no finding. This was set (GATE_OCCLUSION).',
    },
    rules: [
      'A threshold that the policy does not name asks for nothing.',
      'Only the hosted page (form) asks for movements: elsewhere a missing active liveness leaves no gap.',
      'No fail code of the two liveness gates is documented: any code that is not may be theirs.',
    ] as readonly string[],
  },
};
