/**
 * What an exported file says for people besides its data: headings, and what it tells of itself. Apart from the other messages, as only
 * the server writes it. Limits are told by the names of our API, by which they can be asked for again.
 */
export const exportedFile = {
  columns: {
    authId: 'Submission',
    projectId: 'Project',
    status: 'Verdict',
    createdAt: 'Created (UTC)',
    createdAtInZone: 'Created',
    submitType: 'Submit type',
    kycSubmissionId: 'Subject',
    failCodes: 'Fail codes',
    comments: 'Comments',
    occluded: 'Obstructed',
    lowestMargin: 'Lowest margin',
    lowestMarginGate: 'Gate of the lowest margin',
    policyVersion: 'Policy version',
    erased: 'Erased',
    erasedAt: 'Erased at (UTC)',
    missingSince: 'Missing since (UTC)',
  },
  gates: {
    similarity: 'Similarity',
    liveness: 'Liveness',
    activeLiveness: 'Active liveness',
    faceCover: 'Face cover',
    headCover: 'Head cover',
    occlusion: 'Occlusion',
  },
  gateColumns: {
    Score: (gate: string) => `${gate} score`,
    Threshold: (gate: string) => `${gate} threshold`,
    Outcome: (gate: string) => `${gate} outcome`,
    Margin: (gate: string) => `${gate} margin`,
  },
  about: {
    /** Before all of it, where it stands in one cell. */
    title: 'About this export',
    data: 'Data',
    simulated: 'Made up by the simulator: nobody is meant',
    submissions: 'Submissions',
    days: 'Days',
    allDays: 'all',
    oldest: 'the oldest',
    newest: 'the newest',
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    timeZone: 'Time zone',
    order: 'Order',
    filter: 'Filter',
    noFilter: 'none',
    filterBy: (name: string) => `Filter: ${name}`,
    masked: 'Masked, not asked for',
    maskable: { subject: 'subject ids', comments: 'comments' },
    asOf: 'As of (UTC)',
    notRead: 'the first reading of ARGOS is not done',
    daysRead: 'Days read whole (UTC)',
    allRead: (days: number) => `all ${days}`,
    someRead: (read: number, days: number) => `${read} of ${days}: INCOMPLETE, there may be more submissions`,
    exportedAt: 'Exported at (UTC)',
  },
  /** Names of sheets: letters, digits and spaces. */
  sheets: { submissions: 'Submissions', filter: 'Filter' },
  limits: {
    sheets: 'Sheets',
    moreSheets: (sheets: number) => `${sheets}: Excel holds 1,048,576 rows on one`,
    cut: 'Texts cut',
    cutTexts: (cut: number) => `${cut}: Excel holds 32,767 characters in a cell. CSV and JSON Lines have them whole`,
  },
};

export type ExportedFileTexts = typeof exportedFile;
