/**
 * A record as it comes over the wire: every spelling seen in any channel of ARGOS, nothing required, unknown keys let pass (they
 * stay in the raw text). Absent, `null` and the empty text are one thing: not listed. What *is* listed and can't be read is an
 * issue and never becomes "not listed", for that would claim that ARGOS left it out.
 */
import { z } from 'zod';
import { isObject } from './parse-json.ts';
import { readTime } from './read-time.ts';

/** Longest identifier or word, UTF-16 units: the store indexes them, and an index has its limit. Comments have none. */
const MAX_LENGTH = 300;

type Context = z.RefinementCtx;

const isAbsent = (value: unknown): value is undefined | null | '' =>
  value === undefined || value === null || value === '';

function issue(ctx: Context, message: string): never {
  ctx.addIssue({ code: 'custom', message });
  return z.NEVER;
}

/** What ARGOS sent, short enough for a sentence. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value);
  return `“${text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text.toWellFormed()}”`;
}

/** A reading of one value that may be absent: `null` then. */
const field = <T>(read: (value: unknown, ctx: Context) => T) =>
  z
    .unknown()
    .transform((value, ctx): T | null => (isAbsent(value) ? null : read(value, ctx)))
    .optional();

/** Text, or a number or boolean where text was meant. PostgreSQL can't hold NUL: better set apart than altered. */
function readText(value: unknown, ctx: Context): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return issue(ctx, `is not text: ${quote(value)}`);
  }
  const text = String(value);
  if (text.includes('\0')) return issue(ctx, 'contains the character NUL, which can not be stored');
  return text;
}

function readBounded(value: unknown, ctx: Context): string {
  const text = readText(value, ctx);
  return typeof text === 'string' && text.length > MAX_LENGTH
    ? issue(ctx, `is longer than ${MAX_LENGTH} characters: ${quote(text)}`)
    : text;
}

/** Kept and asked for exactly. Half a surrogate pair has no UTF-8: storing would alter it, and two ids could become one. */
function readIdentifier(value: unknown, ctx: Context): string {
  const text = readBounded(value, ctx);
  if (typeof text !== 'string') return text;
  if (text.trim() === '') return issue(ctx, 'is blank');
  return text.isWellFormed()
    ? text
    : issue(ctx, 'contains half a character (a lone surrogate), which can not be stored');
}

/** For reading only: half a character becomes the replacement character. */
const readWord = (value: unknown, ctx: Context): string => {
  const text = readBounded(value, ctx);
  return typeof text === 'string' ? text.toWellFormed() : text;
};

/** A list, or a single one of its elements. Blank elements say nothing; what is not text is kept as its JSON, never dropped. */
function readList(value: unknown, ctx: Context, read: (element: unknown, ctx: Context) => string): string[] {
  const elements: unknown[] = Array.isArray(value) ? value : [value];
  const list: string[] = [];
  for (const element of elements) {
    if (element === null) continue;
    const text = read(typeof element === 'object' ? JSON.stringify(element) : element, ctx);
    if (typeof text === 'string' && text.trim() !== '') list.push(text.toWellFormed());
  }
  return list;
}

const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

/**
 * Points. A numeric text counts as its number. Outside of 0 to 100 it is kept as it is: the score is ARGOS's, comparing it raw stays
 * right, and setting the record apart would falsify the totals. Too large for a number at all, it is an issue.
 */
function readPoints(value: unknown, ctx: Context): number {
  const points = typeof value === 'string' && DECIMAL.test(value.trim()) ? Number(value) : value;
  return typeof points === 'number' && Number.isFinite(points)
    ? points
    : issue(ctx, `is not a number: ${quote(value)}`);
}

function readFlag(value: unknown, ctx: Context): boolean {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : null;
  return word === 'true' || word === 'false'
    ? word === 'true'
    : issue(ctx, `is neither true nor false: ${quote(value)}`);
}

/** A boolean in place of a scored gate's threshold is no number of points: nothing can be compared with it. */
const threshold = field((value, ctx): number | null => (typeof value === 'boolean' ? null : readPoints(value, ctx)));

const identifier = field(readIdentifier);
const word = field(readWord);
const points = field(readPoints);
const codes = field((value, ctx) => readList(value, ctx, readBounded));
const comments = field((value, ctx) => readList(value, ctx, readText));

export const wirePolicy = z.object(
  {
    faceSimilarity_threshold: threshold,
    liveness_threshold: threshold,
    activeLiveness_threshold: threshold,
    faceCover_threshold: threshold,
    headCover_threshold: threshold,
    occluded_threshold: field((value, ctx) => (typeof value === 'boolean' ? value : readPointsOrFlag(value, ctx))),
  },
  { error: ({ input }) => `is not an object: ${quote(input)}` },
);

function readPointsOrFlag(value: unknown, ctx: Context): number | boolean {
  return typeof value === 'string' && /^\s*(true|false)\s*$/i.test(value)
    ? readFlag(value, ctx)
    : readPoints(value, ctx);
}

export const wireScores = z.object(
  {
    face_similarity: points,
    face_similarity_score: points,
    active_liveness_score: points,
    liveness_score: points,
    detectOccluded: field(readFlag),
    occluded_score: points,
    face_cover_score: points,
    head_cover_score: points,
  },
  { error: ({ input }) => `is not an object: ${quote(input)}` },
);

export const wireRecord = z.object({
  auth_id: identifier,
  authentication_id: identifier,
  Authentication_id: identifier,
  authId: identifier,
  auth_status: word,
  aurh_status: word,
  Auth_Status: word,
  create_time: field((value, ctx) => {
    const time = typeof value === 'string' ? readTime(value) : null;
    return time ?? issue(ctx, `is not a time of this century in ISO 8601: ${quote(value)}`);
  }),
  submit_type: word,
  kyc_submission_id: identifier,
  policy: wirePolicy.nullish(),
  result: wireScores.nullish(),
  score: z.preprocess((value) => (isObject(value) ? value : null), wireScores.nullable()).optional(),
  fail_code: codes,
  reject_comment: comments,
  rejected_comment: comments,
  delete_check: field((value, ctx) => (value === 1 || value === 0 ? value === 1 : readFlag(value, ctx))),
  // An erasure must not go unnoticed because its time can't be read.
  delete_time: field((value) => (typeof value === 'string' ? readTime(value) : null)),
});

export type WireRecord = z.infer<typeof wireRecord>;
export type WireScores = z.infer<typeof wireScores>;

export const ID_SPELLINGS = ['auth_id', 'authentication_id', 'Authentication_id', 'authId'] as const;
export const STATUS_SPELLINGS = ['auth_status', 'aurh_status', 'Auth_Status'] as const;
