import { formatCount } from '#lib/format/numbers.ts';

/** Which way retries' rejection rate stands to that of first tries. */
type Standing = 'above' | 'below' | 'as';

/** What may be said of a difference between two periods. */
type Change = 'changed' | 'withinChance' | 'tooFew' | 'incomparable';

const CHANGES = {
  changed: 'more than chance explains',
  withinChance: 'within chance',
  tooFew: 'too few decided to tell',
  incomparable: 'nothing to compare',
} as const;

export const explore = {
  title: 'Explore',
  loading: 'Loading the exploration',
  /** Headings of more than one table. */
  columns: {
    submissions: 'Submissions',
    other: 'Other',
    rejectionRate: 'Rate',
    rate: 'Rate',
    share: 'Share',
    interval: '95 % interval',
    decided: 'Decided',
  },
  /** From one signed number to another. */
  interval: (low: string, high: string) => `${low} to ${high}`,
  ofSubmissions: (name: string, submissions: number, rejected: number, rate?: string) =>
    `${name}: ${formatCount(submissions)} submissions, ${formatCount(rejected)} rejected${rate === undefined ? '' : ` (${rate})`}`,

  codes: {
    title: 'Fail codes that come together',
    columns: { codes: 'Codes', together: 'Together' },
    alone: (code: string) => `${code}, alone`,
    none: 'No submission bears a fail code.',
    mostFrequent: (drawn: number, all: number) => `The ${drawn} most frequent; the table has ${all}`,
    column: 'A column: submissions with exactly the dotted codes',
    withoutCode: (submissions: number) => `${formatCount(submissions)} submissions bear no code`,
    rarer: (combinations: number, submissions: number) =>
      `${formatCount(combinations)} rarer combinations (${formatCount(submissions)} submissions) are not listed`,
    aloneOfAll: (alone: number, all: number) =>
      `${formatCount(alone)} of ${formatCount(all)} submissions with a code bear one alone.`,
    aloneAndTogether: (alone: number, all: number, together: readonly string[], count: number) =>
      `${formatCount(alone)} of ${formatCount(all)} submissions with a code bear one alone; most often together: ${together.map((code) => `“${code}”`).join(' and ')} (${formatCount(count)}).`,
  },

  comparison: {
    title: 'Against another period',
    with: 'Compare with',
    withChosen: (choice: string) => `Compare with: ${choice}`,
    choices: {
      previous: 'Days before',
      week: 'A week earlier',
      month: 'A month earlier',
      year: 'A year earlier',
      custom: 'Own days',
      none: 'No comparison',
    },
    columns: { now: 'Now', then: 'Then', of: 'of', difference: 'Difference', verdict: 'Verdict' },
    nothing: 'Nothing to compare with.',
    nothingBefore: 'All days have none before them. Choose days to compare with, or a shorter range.',
    minus: (now: string, then: string) => `${now} minus ${then}`,
    legend:
      'percentage points with Newcombe’s 95 % interval; faint: within chance, or too few · arrow: the interval goes on',
    policyChanged: (changes: readonly string[]) =>
      `The policy changed between or within the days compared: ${changes.slice(-2).join(', ')}${changes.length > 2 ? ` and ${changes.length - 2} before` : ''}`,
    overlap: 'the periods share days: the intervals hold for separate ones',
    rejected: 'Rejected',
    rejectedBy: (type: string | null) => `Rejected by “${type ?? 'no type'}”`,
    changed: 'changed',
    withinChance: 'within chance',
    tooFew: 'too few',
    incomparable: 'nothing to compare',
    undecided: 'Nothing was decided in one of the periods, so there is nothing to compare.',
    rates: (now: string, then: string, difference: string, interval: string, change: Change) =>
      `Rejection rate ${now} against ${then}: ${difference} (${interval}), ${CHANGES[change]}.`,
  },

  subjects: {
    title: 'Per submission and per subject',
    submissions: { name: 'Rejected submissions', note: 'of all decided' },
    firstTries: { name: 'Rejected at the first try', note: 'of first tries decided' },
    retries: { name: 'Rejected retries', note: 'of retries decided' },
    neverApproved: { name: 'Subjects never approved', note: 'of all subjects' },
    columns: { behind: 'Submissions behind the link', count: 'Count', of: 'Of' },
    none: 'none',
    rate: (rate: string, interval: string, count: number, of: number) =>
      `${rate} (${interval}) · ${formatCount(count)} of ${formatCount(of)}`,
    legend: "95 % Wilson intervals · a subject's first try and approvals are looked for in the whole mirror",
    withoutSubject: (submissions: number) =>
      `${formatCount(submissions)} submissions name no subject (erased, or never told) and count in the first row only`,
    noSubject: 'No submission names a subject.',
    rates: (submissions: string, neverApproved: string) =>
      `${submissions} of submissions were rejected, but ${neverApproved} of subjects were never approved.`,
    ratesAndRetries: (
      submissions: string,
      neverApproved: string,
      retries: { share: string; rate: string; standing: Standing; firstTries: string },
    ) =>
      `${submissions} of submissions were rejected, but ${neverApproved} of subjects were never approved: ${retries.share} are retries, rejected at ${retries.rate}, ${retries.standing} first tries (${retries.firstTries}).`,
  },

  clock: {
    title: 'By weekday and hour',
    shadeBy: 'Shade by',
    rate: 'Rate',
    count: 'Count',
    column: 'Weekday and hour',
    /** Beside a row, where there is room for three letters. */
    weekday: (name: string) => name.slice(0, 3),
    rejected: (rate: string) => `${rate} rejected`,
    submissions: (count: number) => `${formatCount(count)} submissions`,
    rateLegend: (fewest: number) => `Percent rejected of decided · unshaded: fewer than ${fewest} decided`,
    countLegend: 'Submissions',
    noneShaded: (fewest: number) => `No hour has ${fewest} decided, so none is shaded`,
    none: 'No submission.',
    busiest: (when: string, submissions: number) => `Busiest ${when} (${formatCount(submissions)} submissions)`,
    highest: (busiest: string, when: string, rate: string) => `${busiest}; highest rejection rate ${when} (${rate}).`,
    tooFew: (busiest: string) => `${busiest}; too few decided in any hour to tell rates apart.`,
  },

  groups: {
    legend: 'From the left: rejected, approved, other · thin line: 95 % Wilson interval · faint: too few decided',
    undecided: 'nothing decided',
    rate: (rate: string, interval: string, n: number) => `${rate} rejected, ${interval} · n ${formatCount(n)}`,
    tooFew: (noun: string) => `Too few decided by any ${noun} to tell rates.`,
    only: (noun: string, name: string, rate: string) =>
      `${rate} rejected under “${name}”, the only ${noun} with enough decided.`,
    between: (highest: { name: string; rate: string }, lowest: { name: string; rate: string }, apart: boolean) =>
      `Highest: “${highest.name}” (${highest.rate}), lowest: “${lowest.name}” (${lowest.rate})${apart ? '' : '; their intervals overlap'}.`,
  },
  types: {
    title: 'Verdicts by submit type',
    noun: 'type',
    column: 'Type',
    notRecorded: 'not recorded',
  },
  policies: {
    title: 'Verdicts by policy version',
    noun: 'policy version',
    columns: { policy: 'Policy', firstSeen: 'First seen', lastSeen: 'Last seen', version: 'Version' },
    legend: 'By when a version was first seen; each with what it changed of the one before that it is most like',
  },

  pairs: {
    title: 'Score against score',
    across: 'Across',
    up: 'Up',
    none: 'No submission carries both scores. Choose other gates.',
    /** The second as it stands inside a sentence. */
    both: (x: string, y: string) => `${x} and ${y}`,
    bin: (from: number, to: number) => `${from} to under ${to}`,
    legend: (recorded: number, width: number) =>
      `${formatCount(recorded)} submissions carry both scores · bins of ${width === 1 ? 'one point' : `${width} points`} · stronger: more submissions · dashed: thresholds in force`,
    noneRecorded: (both: string) => `No submission carries a score for both ${both}.`,
    rejected: (both: string, rejected: number, recorded: number) =>
      `${both}: ${formatCount(rejected)} of ${formatCount(recorded)} submissions with both scores were rejected.`,
  },
};
