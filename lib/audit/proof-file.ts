import type { Remain, Removal, RemovalClass, RetentionClass } from '#lib/domain/erasure.ts';

/** One erased submission, as a proof of erasure tells of it. Instants are ISO 8601, UTC. */
export interface ProofRecord {
  type: 'erasure';
  authId: string;
  projectId: string;
  createdAt: string;
  /** null = ARGOS lists none. */
  erasedAt: string | null;
  /** When our own copy went; null = not recorded, or there was none. */
  removedAt: string | null;
  cameErased: Removal['cameErased'];
  /** Of its project, days. */
  retentionDays: number | null;
  retention: RetentionClass;
  removal: RemovalClass;
}

/** What the first line of a proof says of it. */
export interface ProofHeader {
  kind: 'faceauth-review-erasure-proof';
  version: 1;
  exportedAt: string;
  /** What was due by then is overdue. */
  judgedAt: string;
  /** The data is made up by the simulator. */
  simulated: boolean;
  from: string | null;
  to: string | null;
  timeZone: string;
  /** Every other limit; what names a person is a fingerprint. */
  filter: Readonly<Record<string, unknown>>;
  periods: readonly { projectId: string; retentionDays: number | null }[];
  /** Of all submissions of the filter. */
  submissions: number;
  retention: Readonly<Record<RetentionClass, number>>;
  /** Of its erased ones, a line each. */
  records: number;
  removal: Readonly<Record<RemovalClass, number>>;
  remains: Readonly<Record<Remain, number>>;
  asOf: string | null;
  coverage: { complete: boolean; daysRead: number; days: number };
  /** The end of the audit trail when the file was begun, and the newest checkpoint that was signed by then. */
  trail: { entries: number; hash: string; checkpoint: string | null };
  verify: string;
}

/** The last line: what all before it must give. */
export interface ProofSeal {
  type: 'seal';
  records: number;
  /** SHA-256, hex, of every byte before this line. The same stands in the audit trail, in the entry `proof.sealed` of this `proofId`. */
  sha256: string;
  proofId: string;
}

export const HOW_TO_VERIFY =
  'npm run audit -- verify-erasures FILE [--trail audit-trail.jsonl]; without our program: head -n -1 FILE | sha256sum gives what the last line says.';

/** The act by which the trail tells of a file that was given whole. */
export const SEALED_ACT = 'proof.sealed';
