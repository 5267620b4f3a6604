import { formatCount } from '#lib/format/numbers.ts';

/** Alarms: rates beyond what was usual, and what was never seen before. */
export const alarms = {
  title: 'Alarms',
  loading: 'Loading the alarms',
  loadingOne: 'Loading the alarm',
  updating: 'Updating…',
  limits:
    'Rejection rates against what was usual before, by day and by hour, and what was never seen before. An alarm says that something moved, not why, and not that a decision was wrong.',
  looked: (when: string, until: string) => `looked for ${when}, hours up to ${until}`,
  days: (zone: string) => `days of ${zone}`,
  judgedBy: 'Days judged',
  unlearned: (n: number) =>
    `${formatCount(n)} more under policies too new to be judged: they are in the rows, and in no number of the alarm.`,
  notYet: 'Alarms are looked for once the past has been read whole. Until then nothing is known here.',
  states: { label: 'Which alarms', open: 'Open', closed: 'Closed', any: 'All' },
  none: {
    open: 'No open alarms in these days',
    closed: 'No closed alarms in these days',
    any: 'No alarms in these days',
    detail: 'Nothing was beyond its limits that was not closed since.',
    detailAny: 'Nothing was beyond its limits. More days may have some.',
    allDays: 'All days',
  },
  count: (events: number, alarms: number) =>
    `${formatCount(events)} ${events === 1 ? 'event' : 'events'}, ${formatCount(alarms)} ${alarms === 1 ? 'alarm' : 'alarms'}`,

  series: {
    all: 'All submissions',
    submitType: (value: string) => `Submit type ${value}`,
    failCode: (value: string) => `Fail code ${value}`,
    newFailCode: (value: string) => `New fail code ${value}`,
    newSubmitType: (value: string) => `New submit type ${value}`,
    newStatus: (value: string) => `New status ${value}`,
    newPolicyKey: (value: string) => `New key of a policy: ${value}`,
    ofProject: (name: string, project: string) => `${name} of project ${project}`,
  },
  sentences: {
    rejected: (events: number, n: number, expected: string) =>
      `${formatCount(events)} of ${formatCount(n)} rejected; ${expected} were to be expected`,
    withCode: (events: number, n: number, expected: string) =>
      `on ${formatCount(events)} of ${formatCount(n)}; ${expected} were to be expected`,
    run: (days: number, sentence: string) => `${formatCount(days)} days in a row on one side: ${sentence}`,
    first: 'seen for the first time, after the first two weeks of the mirror',
  },
  directions: { above: 'Above what was usual', below: 'Below what was usual', new: 'Never seen before' },
  also: 'At the same time',
  why: 'Why',
  rows: 'Rows',
  policies: 'Policies',
  back: 'Alarms',
  gone: 'Days were read again since: it is not beyond its limits any more.',

  state: { new: 'New', acknowledged: 'Acknowledged', closed: 'Closed' },
  causes: {
    attack: 'An attack',
    ourChange: 'A change of ours',
    vendor: 'A change or fault at ARGOS',
    people: 'Other people, another season',
    data: 'Wrong or missing data',
    chance: 'Chance',
    unknown: 'Not known',
  },
  causesLabel: 'What it came from',
  causeMissing: 'Choose what it came from; “Not known” is one of them.',
  note: 'Note',
  noteHint: 'For who reads it later. No personal data.',
  somebody: 'somebody who is gone',
  acts: { acknowledge: 'Acknowledge…', close: 'Close…', reopen: 'Open again' },
  dialog: {
    acknowledge: {
      title: (alarms: number): string => (alarms === 1 ? 'Acknowledge the alarm' : 'Acknowledge the alarms'),
      act: (alarms: number): string => (alarms === 1 ? 'Acknowledge alarm' : 'Acknowledge alarms'),
    },
    close: {
      title: (alarms: number): string => (alarms === 1 ? 'Close the alarm' : 'Close the alarms'),
      act: (alarms: number): string => (alarms === 1 ? 'Close alarm' : 'Close alarms'),
    },
    meanwhile: 'Meanwhile somebody else has said of it, which yours would replace:',
    description: (alarms: number) =>
      alarms === 1
        ? 'The alarm and who says what of it go into the audit trail.'
        : `All ${formatCount(alarms)} alarms of this event together. Who says what of them goes into the audit trail.`,
    acting: 'Saving…',
    cancel: 'Cancel',
    done: { new: 'Opened again', acknowledged: 'Acknowledged', closed: 'Closed' },
  },

  chart: {
    title: 'Against what was usual',
    days: 'By day',
    hours: 'By hour',
    summary: (name: string, when: string, rate: string, expected: string, limit: string) =>
      `${name}, ${when}: ${rate}, where ${expected} was to be expected and ${limit} was the limit.`,
    legend:
      'line: share, band: limits of Laney’s p′ from the weeks before, weekdays and policy versions taken into account; hollow points: too little was known to judge; dotted: a policy changed',
    none: 'What is new has no rate that it could be held against.',
    share: 'Share',
    events: 'Events',
    of: 'Of',
    expected: 'Expected',
    lower: 'Lower limit',
    upper: 'Upper limit',
    unlearned: 'Under new policies',
    notJudged: 'not judged',
  },
  hours: {
    title: 'By the hour of that day',
    summary: (from: string, until: string, events: number, n: number, expected: string) =>
      `Most of it lies between ${from} and ${until}: ${formatCount(events)} of ${formatCount(n)}, where ${expected} were to be expected.`,
    even: 'It is spread over the day.',
    rejected: 'rejected',
    approved: 'approved',
    withCode: 'with the code',
    withoutCode: 'without it',
    legend: 'to be expected: as the day as a whole',
  },
  parts: {
    title: 'What stood out on the same days',
    summary:
      'Farthest from what was expected first, in standard deviations. Fail codes are counted without erased submissions, whose codes may be gone.',
    none: 'Nothing else could be judged.',
    part: 'Part',
    beyond: 'Beyond its limits',
    ratio: 'Of expected, times',
  },
  deliveries: {
    title: 'Sent to',
    webhook: 'Webhook',
    email: 'E-mail',
    sent: (when: string) => `sent ${when}`,
    waiting: (attempts: number, problem: string) => `not sent after ${formatCount(attempts)} tries: ${problem}`,
    queued: 'about to be sent',
  },
};
