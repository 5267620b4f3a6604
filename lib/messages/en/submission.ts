import { formatCount } from '#lib/format/numbers.ts';

/** The page of one submission. */
export const submission = {
  /** What keys do here. */
  hints: {
    neighbours: 'next, previous',
    back: 'back to the list',
    copyLink: 'copies a link',
    everything: 'everything',
    allKeys: 'all keys',
  },
  loading: 'Loading the submission',
  whichProject: 'Each of these projects has a submission of this id. Which one do you mean?',
  list: {
    name: 'The list',
    back: 'Submissions',
    previous: 'Previous in the list',
    next: 'Next in the list',
    noNeighbour: (label: string) => `${label}: there is none`,
    position: (position: number, total: number) => `${formatCount(position)} of ${formatCount(total)}`,
    notAmong: (total: number) => `not among the ${formatCount(total)} of this list`,
  },
  ask: {
    act: 'Ask ARGOS now',
    asking: 'Asking ARGOS…',
    notListed: 'ARGOS does not list this submission any more.',
    /** @param detail in the words of the API */
    unreadable: (detail: string) => detail,
    changed: 'ARGOS lists it differently now; this is the new state.',
    unchanged: 'Unchanged: this is what ARGOS lists now.',
    refused: (title: string) => `${title}.`,
  },
  facts: {
    submission: 'Submission',
    subject: 'Subject',
    submittedBy: 'Submitted by',
    project: 'Project',
    notRecorded: 'not recorded',
    copySubmission: 'Copy the submission id',
    copySubject: 'Copy the subject id',
    openSubject: 'All attempts, and patterns among them',
  },
  /** @param on when, with its zone; null = ARGOS does not say */
  erased: (on: { instant: string; zone: string } | null) =>
    `ARGOS has erased the personal data of this submission${on === null ? '' : ` on ${on.instant} (${on.zone})`}. What is shown is all that ARGOS still lists; the mirror keeps nothing else, and there is no image any more.`,
  missing: (since: string) =>
    `ARGOS no longer lists this submission: two whole readings in a row did not find it, the second on ${since}. It is kept here as it was listed last.`,
  tabs: {
    name: 'Parts of the submission',
    gates: 'Gates',
    attempts: 'Attempts of the subject',
    raw: 'Raw record',
  },
  gates: {
    title: 'Scores against this record’s own policy',
    erased: 'The scores were erased with the personal data: what each gate found can’t be shown any more.',
    noScore: (threshold: string) => `No score was listed; the threshold is ${threshold}.`,
    off: 'Threshold 0: it decided nothing.',
    switchedOff: 'Its threshold is false, which switches it off here: it decided nothing.',
    obstructed: 'Found to be obstructed.',
    nothingInFront: 'Nothing found in front of the face.',
    exactlyOnPasses: (score: string, threshold: string) => `${score} is exactly on ${threshold}, which passes.`,
    exactlyOnFails: (score: string, threshold: string) => `${score} is exactly on ${threshold}, which fails.`,
    above: (points: string, threshold: string) => `${points} points above ${threshold}`,
    below: (points: string, threshold: string) => `${points} points below ${threshold}`,
  },
  findings: {
    failCodes: 'Fail codes',
    noFailCode: 'ARGOS lists no fail code.',
    comments: 'Comments',
    noComment: 'ARGOS lists no comment.',
  },
  policy: {
    title: 'Policy of this record',
    none: 'The record carries no policy.',
    zero: '0 · off',
  },
  image: {
    title: 'Image',
    hide: 'Hide',
    show: 'Show the image',
    note: 'It is fetched from ARGOS for you alone and stored nowhere. That you looked at it stands in the audit trail.',
    erased: 'Erased: ARGOS has no image of it any more.',
    fetching: 'Fetching it from ARGOS…',
    alt: 'The face that was submitted',
    tryAgain: 'Try again',
  },
  raw: {
    copy: 'Copy the record',
    name: 'The record as JSON',
    masked:
      'It holds all that ARGOS sent, the subject and the comments included. Who reveals it stands in the audit trail.',
  },
  attempts: {
    noSubject: 'ARGOS lists no subject for this submission, so it stands alone.',
    only: 'The subject’s only attempt.',
    /** @param shown the newest, where those are not all; null = all */
    summary: (total: number, span: string, shown: number | null, rejected: number) =>
      `${formatCount(total)} attempts within ${span}${shown === null ? '' : ` (the newest ${formatCount(shown)} are shown)`}; ${formatCount(rejected)} of those shown were rejected.`,
    later: (duration: string) => `${duration} later`,
    first: 'first',
    noScore: 'no score',
  },
  disagreements: {
    title: 'Does it add up?',
    rejectedWithoutReason:
      'ARGOS rejected this submission, but lists no fail code, and no gate failed by its own policy.',
    approvedWithFailedGate: (gate: string) =>
      `ARGOS approved this submission although its gate “${gate}” failed by its own policy.`,
    approvedWithCode: (code: string) => `ARGOS approved this submission and yet lists the fail code ${code}.`,
    codeOfPassedGate: (code: string, gate: string) =>
      `ARGOS lists the fail code ${code}, but the gate “${gate}” passed by its own policy.`,
    codeOfGateThatIsOff: (code: string, gate: string) =>
      `ARGOS lists the fail code ${code}, but the gate “${gate}” is off in its policy.`,
    failureWithoutCode: (gate: string) =>
      `The gate “${gate}” failed by its own policy, but ARGOS lists no fail code for it.`,
    findingAgainstScore:
      "ARGOS's finding whether the face is obstructed contradicts the occlusion score and limit beside it.",
  },
};
