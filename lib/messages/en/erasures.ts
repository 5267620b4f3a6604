import { formatCount } from '#lib/format/numbers.ts';

const days = (n: number): string => `${formatCount(n)} ${n === 1 ? 'day' : 'days'}`;
const hours = (n: number): string => `${formatCount(n)} ${n === 1 ? 'hour' : 'hours'}`;

/** Whether data are erased in time, at ARGOS and here. */
export const erasures = {
  title: 'Erasures',
  loading: 'Loading the erasures',
  days,
  hours,
  retention: {
    inTime: 'In time',
    late: 'Late',
    overdue: 'Overdue',
    notDue: 'Not due yet',
    unknown: 'Can’t tell',
    notSet: 'No period set',
  },
  meanings: {
    inTime: 'Erased within the period of their project.',
    late: 'Erased, but after the period was over.',
    overdue: 'Not erased, and the period is over.',
    notDue: 'Not erased, and the period is not over.',
    unknown: 'Erased, but ARGOS lists no time of it.',
    notSet: 'Their project has no period, so nothing is late.',
  },
  removal: {
    prompt: 'Gone within a day',
    slow: 'Gone later',
    unknown: 'Not recorded when',
    neverHeld: 'Never held here',
  },
  remains: {
    subject: 'Subject id',
    comments: 'Comments',
    scores: 'Scores',
    record: 'Raw record of before',
    quarantine: 'Version in quarantine',
  },
  tiles: {
    label: 'How they stand to the retention period',
    ofAll: (rate: string, interval: string, n: number) => `${rate} of ${formatCount(n)} (${interval})`,
  },
  noPeriod: {
    none: 'No project of this filter has a retention period, so nothing can be overdue.',
    some: (projects: string) => `No retention period is set for ${projects}: nothing of it can be overdue.`,
    set: 'Set it below, for each project.',
    ask: 'A lead or an administrator sets it on this page.',
  },
  projects: {
    title: 'By project',
    caption: 'Retention period of each project, and how its submissions stand to it',
    project: 'Project',
    period: 'Period',
    within: 'Erased within it',
    median: 'Half erased within',
    notSet: 'Not set',
    tooYoung: 'too young to say',
    notReached: 'not reached',
    share: (rate: string, interval: string, n: number) => `${rate} (${interval}) of ${formatCount(n)}`,
    set: 'Set',
    change: 'Change',
    setOf: (project: string) => `Set the retention period of ${project}`,
    changeOf: (project: string) => `Change the retention period of ${project}`,
  },
  form: {
    title: (project: string) => `Retention period of ${project}`,
    description:
      'What was promised for its data. Nothing is erased by it: it is what erasures are held against. The audit trail keeps each change.',
    days: 'Days after creation',
    hint: '1 to 3,650. Days of 24 hours.',
    wrong: 'Type a whole number of days from 1 to 3,650.',
    cancel: 'Cancel',
    save: 'Save',
    saving: 'Saving…',
    takeAway: 'Take the period away',
    saved: (project: string, period: string) => `Retention period of ${project}: ${period}`,
  },
  curve: {
    title: 'Share erased by age',
    none: 'Nothing of these submissions was erased at a known time.',
    tooYoung: 'Too few have been here for long enough to say by when they are erased.',
    summary: (median: string, p90: string, p95: string) =>
      `Half are erased within ${median}, nine of ten within ${p90}, 95 % within ${p95}.`,
    byAge: (share: string, age: string) => `By the age of ${age} ${share} are erased; half is not reached yet.`,
    half: (median: string) => `Half are erased within ${median}; nine of ten is not reached yet.`,
    ninety: (median: string, p90: string) =>
      `Half are erased within ${median}, nine of ten within ${p90}; 95 % is not reached yet.`,
    longest: (longest: string) => `The longest took ${longest}.`,
    withoutTime: (n: number) => `${formatCount(n)} erased at an unknown time are left out.`,
    legend:
      'Kaplan–Meier estimate with 95 % log-log intervals: what is not erased yet counts for as long as it is old; dashed: retention periods; ends where fewer than 30 are left to be looked at',
    chosen: 'The filter chooses by erasure: the estimate is of what it chooses.',
    axis: 'days since creation',
    columns: { day: 'Within days', share: 'Erased', interval: '95 % interval', erased: 'On that day', atRisk: 'Of' },
  },
  removals: {
    title: 'Our own copy after the erasure',
    none: 'Nothing that was held here was erased since this is recorded.',
    summary: (median: string, p95: string, longest: string) =>
      `Half were gone within ${median}, 95 % within ${p95}, the last after ${longest}.`,
    legend: (limit: string) =>
      `From the time that ARGOS lists to the reading that replaced our copy; all days are read again within about 20 hours, limit ${limit}; what ARGOS erased since the last reading is not known here yet`,
    what: 'Own copy',
    submissions: 'Submissions',
  },
  left: {
    title: 'What is left of what was erased',
    pending: 'Looking for what is left…',
    ours: 'Only here: must be none',
    listed: 'As ARGOS still lists it, and so here',
    clean: (n: number) => `Of ${formatCount(n)} erased submissions nothing is left here that ARGOS does not list.`,
    found: (n: number) =>
      `Something is left here that ARGOS does not list any more: ${formatCount(n)}. Have these days read again.`,
    stillListed: (n: number) =>
      `ARGOS itself still lists comments or scores of at least ${formatCount(n)} erased submissions: ask ARGOS.`,
    note: 'ARGOS says that erasure takes the image and personal data, and that id, status and time stay. Where its list still has more, ask ARGOS.',
    notAsked: (problem: string) => `${problem}: it is not known what is left.`,
    tryAgain: 'Try again',
  },
  overTime: {
    title: 'By time of creation',
    noPeriod: 'Without a retention period nothing can be overdue.',
    none: 'In no part of the period something is overdue or was erased late.',
    most: (bucket: string, count: number) => `${bucket} has the most that is overdue: ${formatCount(count)}.`,
    mostLate: (bucket: string, count: number) =>
      `Nothing is overdue. ${bucket} has the most that was late: ${formatCount(count)}.`,
    legend: 'what was erased in time or is not due is not drawn',
    submissions: 'Submissions',
  },
  proof: {
    act: 'Proof of erasure',
    hint: 'Ids and times of all that the filter has erased, sealed and told of in the audit trail. Nothing of a person is in it.',
    started: 'The proof is being downloaded',
    verify: 'Verify it with npm run audit -- verify-erasures FILE',
  },
  reading: {
    title: 'How it is judged',
    rules: [
      'A period of 30 days is 30 times 24 hours from creation, the same instant in every zone. What is due by the start of this hour and not erased is overdue.',
      'Erased is what ARGOS lists as erased, with its own time. The dashboard erases nothing at ARGOS.',
      'Our copy goes with the reading that lists the erasure: what is listed then replaces all that was here. When that was is kept since this version.',
      'What was erased before it was first read never was here: there was nothing to remove.',
      'Each class is judged by the period as it is now. What it was before stands in the audit trail.',
    ] as readonly string[],
  },
};
