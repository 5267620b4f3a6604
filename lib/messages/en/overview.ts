import { formatMonth } from '#lib/format/days.ts';
import { formatCount } from '#lib/format/numbers.ts';

const plural = (count: number, noun: string) => `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;

type Bucket = 'hour' | 'day' | 'week' | 'month';

interface RateAt {
  rate: string;
  /** The bucket's name. */
  when: string;
}

/** The overview: the page, its tiles, and what its charts say. */
export const overview = {
  title: 'Overview',
  loading: 'Loading the overview',
  updating: 'Updating…',
  /** What wants a person's look; each number stands before its words. */
  attention: {
    title: 'Worth a look',
    alarms: (count: number): string => (count === 1 ? 'event with open alarms' : 'events with open alarms'),
    unexplained: (n: number): string => (n === 1 ? 'verdict that does not add up' : 'verdicts that do not add up'),
    rejectedNear: 'rejected just below a threshold',
    approvedNear: 'approved just above one',
    subjects: (n: number): string => (n === 1 ? 'subject with a striking pattern' : 'subjects with striking patterns'),
    overdue: 'overdue for erasure',
    unread: 'days not read whole yet',
    stale: {
      behind: 'The mirror is behind ARGOS',
      failing: 'ARGOS can’t be read',
      stopped: 'Reading of ARGOS has stopped',
    },
    waiting: (n: number) => `${formatCount(n)} not looked at yet`,
    notAsked: (problem: string) => `${problem}: it is not known what wants a look.`,
    tryAgain: 'Try again',
  },
  asOf: (instant: string) => `As of ${instant}`,

  stillReading: 'ARGOS has not been read whole yet. The Sync page tells how far it is, and what stands in the way.',

  tiles: {
    label: 'The period in numbers',
    submissions: 'Submissions',
    rate: 'Rejection rate',
    rateHint: 'Rejected among those approved or rejected, with its 95 % Wilson interval.',
    soFar: 'so far',
    /** `until`: a clock time up to which today has come; null = the days are over. */
    changes: (days: string, until: string | null) =>
      `Changes are against ${days}${until === null ? '' : ` up to ${until}`}, the same number of days directly before. The rate’s change is in percentage points, with its 95 % Newcombe interval; “within chance” = that interval holds 0.`,
    /** The days that are compared with were partly decided by other thresholds. */
    policyChanged: (changes: readonly string[]) =>
      `The policy changed in the days compared with: ${changes.slice(-2).join(', ')}${changes.length > 2 ? ` and ${changes.length - 2} before` : ''}`,
    /** A count against the one before. */
    noneBefore: 'none before',
    noneBeforeEither: 'none in the period before',
    asBefore: 'as before',
    change: (change: string, before: number) => `${change} from ${formatCount(before)}`,
    nothingDecidedBefore: 'nothing decided before',
    rateChange: (change: string, low: string, high: string, clear: boolean) =>
      `${change} (${low} to ${high})${clear ? '' : ', within chance'}`,
    nothingDecided: 'nothing decided',
    rateBasis: (interval: string, n: number) => `${interval} · n ${formatCount(n)}`,
    tooFew: (basis: string, minimum: number) => `${basis}: under ${minimum}, too few`,
  },

  /** Columns and lines of several charts. */
  submissions: 'Submissions',
  other: 'Other',
  rate: 'Rate',
  rejectionRate: 'Rejection rate',
  interval: '95 % interval',
  decided: 'Decided',
  rejectedOf: (rejected: number, decided: number) => `${formatCount(rejected)} of ${formatCount(decided)}`,
  legend: { approved: 'approved', rejected: 'rejected', other: 'other' },
  noSubmission: 'No submission.',

  time: {
    by: { hour: 'By hour', day: 'By day', week: 'By week', month: 'By month' },
    /** On an axis: any day of the month → "Nov 26". */
    month: (day: string) => `${formatMonth(day).slice(0, 3)} ${day.slice(2, 4)}`,
    hoursOfDay: (day: string, hours: string) => `${day}, ${hours}`,
    notOver: (title: string) => `${title} · not over yet`,
    opensDay: 'Opens the rows of the whole day.',
    policyChanged: 'Policy changed',
    choose: (title: string) => `${title}: choose days`,
    drag: 'drag across to choose days',
    policyLines: 'dotted line: a policy version was first seen',
  },

  rates: {
    title: 'Rejection rate over time',
    thin: (minimum: number) => `Fewer than ${minimum} decided: too few to read.`,
    key: (minimum: number) =>
      `band: 95 % Wilson interval · hollow, off the line: fewer than ${minimum} decided; hollow, on it: not over yet`,
    none: 'Nothing was approved or rejected, so there is no rate.',
    tooFew: (rate: string, bucket: Bucket) => `${rate} overall; too few decided a ${bucket} to tell one from another.`,
    same: (rate: string, bucket: Bucket) => `${rate} overall, the same each ${bucket}.`,
    extremes: (rate: string, highest: RateAt, lowest: RateAt) =>
      `${rate} overall; highest ${highest.rate} (${highest.when}), lowest ${lowest.rate} (${lowest.when}).`,
  },

  verdicts: {
    title: 'Verdicts over time',
    count: (submissions: number) => `${plural(submissions, 'submission')}.`,
    most: (submissions: number, when: string, most: number) =>
      `${plural(submissions, 'submission')}; most: ${when} (${formatCount(most)}).`,
  },

  failCodes: {
    title: 'Fail codes',
    key: 'Full colour: rejections with this code alone (sole blocker) · a submission may bear several',
    code: 'Code',
    soleBlocker: 'Sole blocker',
    meaning: 'Meaning',
    counts: (submissions: number, alone: number) => `${formatCount(submissions)} · ${formatCount(alone)} alone`,
    none: 'No submission bears a fail code.',
    most: (title: string, submissions: number, alone: number) =>
      `Most often “${title}”: on ${plural(submissions, 'submission')}, as the only code of ${plural(alone, 'rejection')}.`,
  },

  submitTypes: {
    title: 'Submit types',
    key: 'Full colour: rejected',
    type: 'Type',
    notRecorded: 'not recorded',
    rejected: (rate: string, basis: string) => `${rate} rejected, ${basis}`,
    most: (share: string, submissions: number, type: string) =>
      `${share} of ${formatCount(submissions)} came by “${type}”.`,
    mostWithout: (share: string, submissions: number) => `${share} of ${formatCount(submissions)} came without a type.`,
  },

  scores: {
    title: (gate: string) => `${gate}: scores`,
    choose: (title: string) => `${title}: choose points`,
    drag: 'drag across to choose points',
    points: 'Points',
    bin: (from: number, to: number) => (to === 100 ? `${from} to 100 points` : `${from} to under ${to} points`),
    carry: (submissions: number) =>
      `${formatCount(submissions)} submissions carry this score · bars of one point · dashed: thresholds, and submissions each applied to`,
    noThreshold: 'No policy named a threshold.',
    off: (submissions: number) => `The gate was off (threshold 0) for all ${formatCount(submissions)}.`,
    /** Those in force, most used first; `off`: submissions whose policy had the gate off. */
    thresholds: (uses: readonly { threshold: string; submissions: number }[], off: number) => {
      const applied = uses.map(
        ({ threshold, submissions }, index) =>
          `${threshold} applied to ${index === 0 ? plural(submissions, 'submission') : formatCount(submissions)}`,
      );
      return `Threshold ${[...applied, ...(off > 0 ? [`off (0) for ${formatCount(off)}`] : [])].join(', ')}.`;
    },
    /** Gates by their names in a sentence; one at least. */
    unrecorded: (gates: readonly string[]) => {
      const [last = '', ...others] = gates.toReversed();
      return `No score was recorded for ${others.length > 0 ? `${others.toReversed().join(', ')} and ${last}` : last}.`;
    },
  },
};
