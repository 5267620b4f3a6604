import { hash } from 'node:crypto';
import type { ArgosRecord } from '#lib/argos/record.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import { evaluateGates, lowestMargin } from '#lib/domain/gates.ts';
import { reconciliationBits } from '#lib/domain/reconciliation.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { cellOf } from '#lib/domain/what-if-cells.ts';

/** Raise it when the reading of a record changes: every record then counts as changed the next time it is listed. */
const READING = 1;

/** The gates whose scores have bins; the index is the number that `rollup_score.gate` holds. */
export const BINNED_GATES = ['similarity', 'liveness', 'activeLiveness', 'faceCover', 'headCover'] as const;

/** Where the whole points are kept, by the number that `rollup_score.gate` holds: after those of the gates the lowest margin's. */
export const BIN_COLUMNS = [
  'similarity_bin',
  'liveness_bin',
  'active_liveness_bin',
  'face_cover_bin',
  'head_cover_bin',
  'lowest_margin_bin',
] as const;

/** What the rollups count of a submission. */
export interface Counted {
  createdMs: number;
  statusId: number;
  submitTypeId: number;
  policyId: number;
  erased: boolean;
  failCodeIds: number[];
  /** In the order of `BIN_COLUMNS`. */
  bins: (number | null)[];
}

/** What follows from a submission as gates are read. */
interface Judged {
  /** Points; null where no score was compared with a threshold. */
  lowestMargin: number | null;
  /** Bits of `reconciliationBits`. */
  reconciliation: number;
  /** `cellOf`. */
  cell: number;
}

/** A submission ready to be written, its raw text beside it. */
export interface SubmissionRow extends Counted, Judged {
  projectId: number;
  authId: string;
  contentHash: string;
  record: ArgosRecord;
  /** The fail codes as spelt, where that is not how they were first spelt. */
  failCodes: string[] | null;
  searchText: string | null;
}

/** floor(points), kept within `least` to 100, where histograms have bins; null stays null. */
function binOf(points: number | null, least = 0): number | null {
  return points === null ? null : Math.min(100, Math.max(least, Math.floor(points)));
}

/** First 64 bits of the SHA-256 of a record's text, as a signed decimal for a bigint column. */
function contentHash(raw: string): string {
  return hash('sha256', `${READING}\n${raw}`, 'buffer').readBigInt64BE(0).toString();
}

/** @returns also the whole points of the lowest margin, -100 to 100, as the last of `BIN_COLUMNS` has them */
export function judge(submission: Submission, reading: GateReading): Judged & { marginBin: number | null } {
  const margin = lowestMargin(evaluateGates(submission.scores, submission.policy, reading))?.margin ?? null;
  return {
    lowestMargin: margin,
    reconciliation: reconciliationBits(submission, reading),
    cell: cellOf(submission, reading),
    marginBin: binOf(margin, -100),
  };
}

interface Numbers {
  projectId: number;
  statusId: number;
  submitTypeId: number;
  policyId: number;
  failCodeIds: number[];
  failCodes: string[] | null;
}

/** Puts a record's facts and the numbers that stand for its words into the shape of the table. */
export function toSubmissionRow(record: ArgosRecord, numbers: Numbers, reading: GateReading): SubmissionRow {
  const { submission } = record;
  const { marginBin, ...judged } = judge(submission, reading);
  const words = [...submission.comments, ...submission.failCodes];
  return {
    ...numbers,
    ...judged,
    authId: submission.authId,
    createdMs: Date.parse(submission.createdAt),
    erased: submission.erased,
    bins: [...BINNED_GATES.map((gate) => binOf(submission.scores[gate])), marginBin],
    contentHash: contentHash(record.raw),
    record,
    searchText: words.length === 0 ? null : words.join('\n').toLowerCase(),
  };
}

const instant = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** An array as PostgreSQL reads it from text: one parameter holds a whole page's arrays, which may differ in length. */
function arrayLiteral(values: readonly (string | number)[]): string | null {
  if (values.length === 0) return null;
  const quoted = values.map((value) =>
    typeof value === 'number' ? String(value) : `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
  );
  return `{${quoted.join(',')}}`;
}

interface Column {
  name: string;
  type: string;
  /** Type of the elements as sent, where it differs from the column's. */
  sentAs?: string;
  value: (row: SubmissionRow) => string | number | boolean | null;
}

/** One column a line: how it is written, for inserts and updates alike. */
export const COLUMNS: readonly Column[] = [
  { name: 'project_id', type: 'smallint', value: (row) => row.projectId },
  { name: 'auth_id', type: 'text', value: (row) => row.authId },
  { name: 'created_at', type: 'timestamptz', value: (row) => instant(row.createdMs) },
  { name: 'status_id', type: 'integer', value: (row) => row.statusId },
  { name: 'submit_type_id', type: 'integer', value: (row) => row.submitTypeId },
  { name: 'policy_id', type: 'integer', value: (row) => row.policyId },
  { name: 'erased', type: 'boolean', value: (row) => row.erased },
  { name: 'erased_at', type: 'timestamptz', value: (row) => row.record.submission.erasedAt },
  { name: 'subject', type: 'text', value: (row) => row.record.submission.kycSubmissionId },
  { name: 'similarity', type: 'double precision', value: (row) => row.record.submission.scores.similarity },
  { name: 'liveness', type: 'double precision', value: (row) => row.record.submission.scores.liveness },
  { name: 'active_liveness', type: 'double precision', value: (row) => row.record.submission.scores.activeLiveness },
  { name: 'face_cover', type: 'double precision', value: (row) => row.record.submission.scores.faceCover },
  { name: 'head_cover', type: 'double precision', value: (row) => row.record.submission.scores.headCover },
  { name: 'occlusion', type: 'double precision', value: (row) => row.record.submission.scores.occlusion },
  { name: 'occluded', type: 'boolean', value: (row) => row.record.submission.scores.occluded },
  { name: 'lowest_margin', type: 'double precision', value: (row) => row.lowestMargin },
  ...BIN_COLUMNS.map((name, index): Column => ({ name, type: 'smallint', value: (row) => row.bins[index] ?? null })),
  { name: 'reconciliation', type: 'smallint', value: (row) => row.reconciliation },
  { name: 'cell', type: 'bigint', value: (row) => row.cell },
  { name: 'fail_code_ids', type: 'integer[]', sentAs: 'text', value: (row) => arrayLiteral(row.failCodeIds) },
  { name: 'fail_codes', type: 'text[]', sentAs: 'text', value: (row) => arrayLiteral(row.failCodes ?? []) },
  { name: 'comments', type: 'text[]', sentAs: 'text', value: (row) => arrayLiteral(row.record.submission.comments) },
  { name: 'search_text', type: 'text', value: (row) => row.searchText },
  { name: 'content_hash', type: 'bigint', value: (row) => row.contentHash },
];
