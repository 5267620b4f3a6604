/** What is planted in single records. Each is listed, record by record, in the truths. */
export const MARK = {
  none: 0,
  createTimeMissing: 1,
  createTimeNotADate: 2,
  notAnObject: 3,
  authIdMissing: 4,
  unknownStatus: 5,
  unknownCode: 6,
  unknownSubmitType: 7,
  unknownResultKey: 8,
  misspeltStatus: 9,
  failCodeText: 10,
  failCodeNull: 11,
  failCodeAbsent: 12,
  policyAbsent: 13,
  resultAbsent: 14,
  approvedBelowThreshold: 15,
  rejectedThoughAllPassed: 16,
  rejectedWithOtherCode: 17,
  hostileText: 18,
} as const;

export type MarkName = Exclude<keyof typeof MARK, 'none'>;

/** The first four can't be read as a submission at all. */
export const isUnreadable = (mark: number): boolean => mark >= MARK.createTimeMissing && mark <= MARK.authIdMissing;
