/** The words that every page uses for the same thing: gates, outcomes, verdicts, fail codes, days. */
export const terms = {
  gates: {
    similarity: { name: 'Same person', short: 'Person', checks: 'Does the face match the reference submission?' },
    liveness: {
      name: 'Passive liveness',
      short: 'Passive',
      checks: 'Does the picture show a live person, not a photo or a screen?',
    },
    activeLiveness: {
      name: 'Active liveness',
      short: 'Active',
      checks: 'Did a live person follow the instructions of the hosted page?',
    },
    faceCover: { name: 'Face protection', short: 'Protection', checks: 'Was the required face protection found?' },
    headCover: { name: 'Helmet', short: 'Helmet', checks: 'Was the required helmet found?' },
    occlusion: {
      name: 'Face unobstructed',
      short: 'Face',
      checks: 'Is the face free of anything that covers it?',
    },
  },
  /** A gate's name inside a sentence. */
  inSentence: (name: string) => name.toLowerCase(),
  outcomes: {
    passed: { name: 'Passed', meaning: 'On the safe side of the threshold.' },
    failed: { name: 'Failed', meaning: 'On the wrong side of the threshold.' },
    off: { name: 'Off', meaning: 'Switched off by the policy: this gate did not decide anything.' },
    notRecorded: {
      name: 'Not recorded',
      meaning: 'ARGOS listed no score or no threshold, so nothing can be compared.',
    },
  },
  verdicts: { approved: 'Approved', rejected: 'Rejected' },
  erased: 'Erased',
  erasedMeaning: 'ARGOS has erased the personal data',
  /** By `failCodeKey`: the codes that ARGOS documents. */
  failCodes: {
    face_compare_underscore: {
      title: 'Face not similar enough',
      explanation: 'The face scored lower against the reference submission than the policy asks for.',
    },
    face_occluded_fail: {
      title: 'Face obstructed',
      explanation: 'Something covered part of the face, and ARGOS was surer of it than its limit allows.',
    },
    face_cover_fail: {
      title: 'Required face protection not found',
      explanation: 'The policy asks for face protection to be worn, and ARGOS did not find it with enough confidence.',
    },
    head_cover_fail: {
      title: 'Required helmet not found',
      explanation: 'The policy asks for a helmet to be worn, and ARGOS did not find it with enough confidence.',
    },
  },
  unknownFailCode: 'ARGOS does not document this code. What ARGOS says of it stands in the comments, if anywhere.',
  notDocumented: 'not documented',
  noFailCode: 'no fail code',
  /** Of two periods, where the other one would make a change of what was never there. */
  noChanges:
    'No change is shown: the days to compare with were not all read, or reach back before the first submission.',
  presets: {
    today: 'Today',
    yesterday: 'Yesterday',
    '7d': 'Last 7 days',
    '30d': 'Last 30 days',
    '90d': 'Last 90 days',
    '12m': 'Last 12 months',
    'this-month': 'This month',
    'last-month': 'Last month',
    all: 'All days',
  },
  policy: {
    none: 'No policy recorded',
    everyGateOff: 'every gate off',
    noThreshold: 'no threshold, but its text',
    off: 'off',
    notNamed: 'not named',
  },
};
