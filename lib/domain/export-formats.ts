/** What submissions can be exported as, and what such a file is called. */
export const EXPORT_FORMATS = {
  /** CSV for spreadsheets: what a program would take for a formula or a number is kept as text. */
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', ending: 'csv' },
  /** CSV for programs: RFC 4180, every text as it is. */
  'csv-data': { mediaType: 'text/csv; charset=utf-8; header=present', ending: 'data.csv' },
  jsonl: { mediaType: 'application/x-ndjson; charset=utf-8', ending: 'jsonl' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
} as const;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** Columns of a tabular export, in the order in which they stand. Scores, margins and outcomes are named as the filter names them. */
export const EXPORT_COLUMNS = [
  'authId',
  'projectId',
  'status',
  'createdAt',
  'createdAtInZone',
  'submitType',
  'kycSubmissionId',
  'failCodes',
  'comments',
  'similarityScore',
  'livenessScore',
  'activeLivenessScore',
  'faceCoverScore',
  'headCoverScore',
  'occlusionScore',
  'occluded',
  'similarityThreshold',
  'livenessThreshold',
  'activeLivenessThreshold',
  'faceCoverThreshold',
  'headCoverThreshold',
  'occlusionThreshold',
  'similarityOutcome',
  'livenessOutcome',
  'activeLivenessOutcome',
  'faceCoverOutcome',
  'headCoverOutcome',
  'occlusionOutcome',
  'similarityMargin',
  'livenessMargin',
  'activeLivenessMargin',
  'faceCoverMargin',
  'headCoverMargin',
  'occlusionMargin',
  'lowestMargin',
  'lowestMarginGate',
  'policyVersion',
  'erased',
  'erasedAt',
  'missingSince',
] as const;

export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** What of a submission may be masked and a file can hold: no images, no raw records. */
export const MASKED_IN_FILES = ['subject', 'comments'] as const;
/** One that is masked in a file, unless the person is shown it or asks for it. */
export type FileField = (typeof MASKED_IN_FILES)[number];
