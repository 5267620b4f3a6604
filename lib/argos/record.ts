import type { Submission } from '#lib/domain/submission.ts';

/** One record of ARGOS, read. */
export interface ArgosRecord {
  submission: Submission;
  /** The FaceAuth project that ARGOS names; `null` where the answer names none. */
  argosProjectId: string | null;
  /** JSON text of the record, in ARGOS's order of keys, keys that we don't know included. */
  raw: string;
  /** JSON text of its policy with sorted keys: equal text = equal policy. `null` where it carries none. */
  policyRaw: string | null;
}

/** One record of ARGOS that could not be read: set apart, never dropped. */
export interface QuarantinedRecord {
  /** Why, in plain words. */
  cause: string;
  /** As far as they could be read. `createdAt` is what ARGOS sent, not normalised. */
  authId: string | null;
  createdAt: string | null;
  argosProjectId: string | null;
  /** Does it say that it was erased? That is not to be missed, whatever else of it can't be read. */
  erased: boolean;
  /** JSON text of what ARGOS sent. */
  raw: string;
}

/** Where the next page begins: opaque, to be sent back as it came. */
export interface ArgosCursor {
  authId: string;
  createTime: string;
}

export interface ArgosPage {
  records: ArgosRecord[];
  quarantined: QuarantinedRecord[];
  /** `null` = the end. A page may be short, even empty, and yet go on. */
  nextCursor: ArgosCursor | null;
  /** How many records the answer held: `records` and `quarantined` together. */
  received: number;
}

/** Is this the record that could not be read? */
export const isQuarantined = (record: ArgosRecord | QuarantinedRecord): record is QuarantinedRecord =>
  'cause' in record;
