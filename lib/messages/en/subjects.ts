import { GOT_IN_WEIGHT } from '#lib/domain/subject-presets.ts';
import type { PatternKind } from '#lib/domain/subject-presets.ts';
import { formatCount } from '#lib/format/numbers.ts';

const tries = (count: number) => `${formatCount(count)} ${count === 1 ? 'try' : 'tries'}`;
const rejections = (count: number) => `${formatCount(count)} ${count === 1 ? 'rejection' : 'rejections'}`;

/** Subjects by the patterns among their attempts: the list, and the page of one. */
export const subjects = {
  title: 'Subjects',
  loading: 'Loading subjects',
  updating: 'updating…',
  count: (n: number) => `${formatCount(n)} ${n === 1 ? 'subject' : 'subjects'} with a pattern`,
  asOf: (instant: string) => `as of ${instant}`,
  /** What the page can't know. */
  limits:
    'Rules find patterns that are worth a look. They can’t tell an attack from a bad camera, nor who sat in front of it.',
  stillLooking:
    'Subjects are still being looked through: this begins when the past has been read, and there may be more than is listed yet.',
  withoutIds:
    'Your role is not shown subjects, so there are no ids here and no page for each. What was found is the same; each line leads to the last attempt that shows it, and from there to the subject’s other attempts.',
  filter: 'Patterns',
  only: { label: 'only', name: (pattern: string) => `Only ${pattern}` },
  choosePatterns: 'Choose patterns to open the attempts that show them.',
  openAttempts: 'Open their attempts in the list',
  /** Whether an approval ended or followed what was found. */
  approvedAfter: {
    at: (instant: string) => `Then approved, ${instant}`,
    never: 'Never approved after it',
    meaning:
      'The first approval that ended or followed one of the heavier patterns, or where there is none, a lighter one.',
  },
  columns: { score: 'Score', subject: 'Subject', found: 'What was found', attempts: 'Attempts', last: 'Last attempt' },
  caption: 'Subjects, the highest score first',
  scoreMeaning: `The score adds up the weights of the kinds found, and ${GOT_IN_WEIGHT} where an approval ended or followed one of the heavier ones, so who got in stands above who did not; it orders the list and says nothing else.`,
  /** Beside how many there are. */
  rejectedOf: (rejected: number, all: number) => `${formatCount(rejected)} of ${formatCount(all)} rejected`,
  openAttempt: 'Open the last attempt',
  masked: 'Your role is not shown subjects.',
  more: (count: number) => `and ${formatCount(count)} more`,
  pages: {
    name: 'Pages of the list',
    shown: (first: number, last: number, total: number) =>
      `${formatCount(first)} – ${formatCount(last)} of ${formatCount(total)}`,
    previous: 'Previous',
    next: 'Next',
  },
  hints: { move: 'move', opens: 'opens', everything: 'everything', allKeys: 'all keys' },
  none: {
    title: 'No pattern in these days',
    filtered: 'Nobody shows one of these patterns in these days',
    looking: 'Nothing was found yet',
    moreDays: 'Look at more days.',
    moreDaysOrPatterns: 'Look at more days, or take the pattern off.',
    patience: 'Subjects are looked through when the past has been read. The Sync page tells how far that is.',
    anyPattern: 'Any pattern',
    allDays: 'Show all days',
    firstPage: 'To the first page',
    pastEnd: 'The list ends before this page',
  },
  kinds: {
    hundredInAll: { name: '100 in all', rule: '100 or more rejections. Preset: NIST SP 800-63-4, upper limit.' },
    fiftyInAll: { name: '50 in all', rule: '50 to 99 rejections. Preset: NIST SP 800-63-4, upper limit.' },
    tenInARow: { name: '10 in a row', rule: '10 or more rejections without an approval. Preset: NIST SP 800-63B.' },
    fiveInARow: { name: '5 in a row', rule: '5 to 9 rejections without an approval. Preset: NIST SP 800-63B.' },
    burst: { name: 'Burst', rule: '5 rejections within 3 minutes. Preset: AWS, guidance for Face Liveness.' },
    probing: {
      name: 'Probing',
      rule: 'Scores of one gate that climb towards its threshold, try by try. Preset of this dashboard.',
    },
    hostedToApi: {
      name: 'Page to API',
      rule: 'Rejected on the hosted page, then tried by the API within an hour. Preset of this dashboard.',
    },
    codeRotation: {
      name: 'Code rotation',
      rule: 'Rejected again and again, each time with other fail codes. Preset of this dashboard.',
    },
    approvedSoonAfter: {
      name: 'Approved soon after',
      rule: 'Approved within 10 minutes of a rejection. Common among honest people, so it weighs least. Preset of this dashboard.',
    },
  } satisfies Record<PatternKind, { name: string; rule: string }>,
  /** What was seen, with its numbers. */
  reasons: {
    inAll: (failures: number) => `${rejections(failures)} in all`,
    inARow: (failures: number, span: string) => `${rejections(failures)} in a row, over ${span}`,
    burst: (failures: number, span: string) => `${rejections(failures)} within ${span}`,
    probing: (gate: string, count: number, from: string, to: string, slope: string) =>
      `“${gate}” climbed in ${tries(count)}, from ${from} to ${to} points under the threshold (${slope} a try)`,
    hostedToApi: (failures: number, approved: boolean, span: string) =>
      `${rejections(failures)} on the hosted page, then ${approved ? 'approved' : 'tried, and not approved,'} by the API, all within ${span}`,
    codeRotation: (failures: number, codes: string) =>
      `${rejections(failures)} in succession, each with other codes: ${codes}`,
    approvedSoonAfter: (span: string) => `approved ${span} after a rejection`,
    approvedOtherWay: (span: string, from: string, to: string) =>
      `approved ${span} after a rejection, by ${to} instead of ${from}`,
  },
  noType: 'no type',
  detail: {
    loading: 'Loading the subject',
    back: 'Subjects',
    whichProject: 'Each of these projects has this subject. Which one do you mean?',
    copy: 'Copy the subject id',
    project: 'Project',
    attempts: 'Attempts',
    approved: 'Approved',
    rejected: 'Rejected',
    other: 'Other',
    score: 'Score',
    found: 'What was found',
    nothingFound: 'No rule found a pattern among these attempts.',
    /** @param at when */
    showAttempts: (at: string) => `Show the attempts, from ${at}`,
    /** Of one pattern in the list of submissions, or of all of its kind where one alone can't be asked for. */
    rows: (count: number) => `${formatCount(count)} attempts in the list`,
    rowsOf: (count: number, pattern: string, at: string) =>
      `${formatCount(count)} attempts in the list: “${pattern}”, from ${at}`,
    rowsOfKind: (pattern: string) => `All of “${pattern}” in the list`,
    newestOnly: (shown: number, all: number) =>
      `The newest ${formatCount(shown)} of ${formatCount(all)} attempts are shown; patterns were looked for in all of them.`,
    chart: {
      title: 'Attempts over time',
      gate: (name: string) => `Scores of: ${name}`,
      summary: (scored: number, all: number, gate: string) =>
        `${formatCount(scored)} of ${formatCount(all)} attempts carry a score of “${gate}”; the line at each is its own threshold.`,
      breaks: 'Where more than half an hour lies between, the axis breaks and tells how long',
      none: 'no score',
      noThreshold: 'no threshold',
      off: 'off',
      point: (at: string, verdict: string, type: string, score: string, threshold: string) =>
        `${at}: ${verdict}, ${type}, ${score} against ${threshold}`,
      api: 'In a square: by the API',
      columns: {
        time: 'Time',
        verdict: 'Verdict',
        type: 'Type',
        score: 'Score',
        threshold: 'Threshold',
        gap: 'After',
      },
    },
    table: {
      title: 'Every attempt',
      caption: 'Attempts of the subject, oldest first',
      time: 'Time',
      gap: 'After the one before',
      verdict: 'Verdict',
      codes: 'Fail codes',
      type: 'Type',
      policy: 'Policy version',
      first: 'first',
      noPolicy: 'none recorded',
      policyChanged: 'another policy than the attempt before',
      shows: 'part of what was chosen above',
    },
  },
};
