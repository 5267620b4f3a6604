/**
 * A record as it comes over the wire: every spelling seen in any channel of ARGOS, nothing required, unknown keys let pass (they
 * stay in the raw text). Absent, `null` and the empty text are one thing: not listed. What *is* listed and can't be read is an
 * issue and never becomes "not listed", for that would claim that ARGOS left it out.
 *
 * Plain functions rather than a zod schema: a page of 2,000 records takes a quarter of the time, and the sync reads millions.
 */
import type { Policy, Scores } from '#lib/domain/submission.ts';
import { isObject } from './parse-json.ts';
import type { JsonObject } from './parse-json.ts';
import { readTime } from './read-time.ts';
import {
  readCodes,
  readComments,
  readCreateTime,
  readDeleteCheck,
  readFlag,
  readIdentifier,
  readObject,
  readPoints,
  readPointsOrFlag,
  readThreshold,
  readWord,
  Unreadable,
} from './read-value.ts';
import type { Reader } from './read-value.ts';

export interface WireRecord {
  /** All ids that it names, each once. */
  ids: string[];
  status: string | null;
  createdAt: string | null;
  submitType: string | null;
  kycSubmissionId: string | null;
  policy: Policy | null;
  scores: Scores;
  failCodes: string[];
  comments: string[];
  deleteCheck: boolean | null;
  deleteTime: string | null;
  /** What is listed and can't be read, one sentence each. Empty = all of the above is sound. */
  issues: string[];
}

const ID_SPELLINGS = ['auth_id', 'authentication_id', 'Authentication_id', 'authId'] as const;
const STATUS_SPELLINGS = ['auth_status', 'aurh_status', 'Auth_Status'] as const;

/** Causes are for everybody who may see the mirror, and not everybody is shown subjects and comments. */
const UNQUOTED: ReadonlySet<string> = new Set(['kyc_submission_id', 'reject_comment', 'rejected_comment']);

/** Does this bear the name of a record, whatever else it bears? */
export const namesRecord = (value: JsonObject): boolean => ID_SPELLINGS.some((key) => Object.hasOwn(value, key));

/** Could this be meant as a record, readable or not? */
export const looksLikeRecord = (value: unknown): boolean =>
  isObject(value) &&
  (namesRecord(value) ||
    STATUS_SPELLINGS.some((key) => Object.hasOwn(value, key)) ||
    ['create_time', 'kyc_submission_id', 'delete_check'].some((key) => Object.hasOwn(value, key)));

/** Reads what is there. Never throws. */
export function readWireRecord(record: JsonObject): WireRecord {
  const issues: string[] = [];
  const top = new Part(record, '', issues);
  const policy = top.part('policy');
  const scores = [top.part('result'), isObject(record.score) ? top.part('score') : null].filter(
    (part) => part !== null,
  );
  const points = (...keys: string[]) => firstOf(scores, keys, readPoints);
  const comments = ['reject_comment', 'rejected_comment'].map((key) => top.read(key, readComments) ?? []);
  return {
    ids: [...new Set(ID_SPELLINGS.map((key) => top.read(key, readIdentifier)).filter((id) => id !== null))],
    status: firstOf([top], STATUS_SPELLINGS, readWord),
    createdAt: top.read('create_time', readCreateTime),
    submitType: top.read('submit_type', readWord),
    kycSubmissionId: top.read('kyc_submission_id', readIdentifier),
    policy: policy && {
      similarity: policy.read('faceSimilarity_threshold', readThreshold),
      liveness: policy.read('liveness_threshold', readThreshold),
      activeLiveness: policy.read('activeLiveness_threshold', readThreshold),
      faceCover: policy.read('faceCover_threshold', readThreshold),
      headCover: policy.read('headCover_threshold', readThreshold),
      occlusion: policy.read('occluded_threshold', readPointsOrFlag),
    },
    scores: {
      similarity: points('face_similarity', 'face_similarity_score'),
      liveness: points('liveness_score'),
      activeLiveness: points('active_liveness_score'),
      faceCover: points('face_cover_score'),
      headCover: points('head_cover_score'),
      occluded: firstOf(scores, ['detectOccluded'], readFlag),
      occlusion: points('occluded_score'),
    },
    failCodes: top.read('fail_code', readCodes) ?? [],
    comments: comments.find((list) => list.length > 0) ?? [],
    deleteCheck: top.read('delete_check', readDeleteCheck),
    // An erasure must not go unnoticed because its time can't be read.
    deleteTime: typeof record.delete_time === 'string' ? readTime(record.delete_time) : null,
    issues,
  };
}

/** As much of an unreadable record as can be told, to find it by. */
export function glimpse(record: unknown): { authId: string | null; createdAt: string | null; erased: boolean } {
  if (!isObject(record)) return { authId: null, createdAt: null, erased: false };
  const part = new Part(record, '', []);
  const time = typeof record.create_time === 'string' ? record.create_time : null;
  const erasedAt = typeof record.delete_time === 'string' ? readTime(record.delete_time) : null;
  return {
    authId: firstOf([part], ID_SPELLINGS, readIdentifier),
    createdAt: time === null ? null : (readTime(time) ?? time.slice(0, 100).toWellFormed()),
    erased: part.read('delete_check', readDeleteCheck) ?? erasedAt !== null,
  };
}

/** One object of a record; its issues name the way to the value. */
class Part {
  readonly #object: JsonObject;
  readonly #path: string;
  readonly #issues: string[];

  constructor(object: JsonObject, path: string, issues: string[]) {
    this.#object = object;
    this.#path = path;
    this.#issues = issues;
  }

  /** `null` where it is not listed, or can't be read: then there is an issue. */
  read<T>(key: string, reader: Reader<T>): T | null {
    const value = Object.hasOwn(this.#object, key) ? this.#object[key] : null;
    if (value === null || value === undefined || value === '') return null;
    const reading = reader(value);
    if (!(reading instanceof Unreadable)) return reading;
    this.#issues.push(`${this.#path}${key} ${UNQUOTED.has(key) ? reading.what : reading.why}.`);
    return null;
  }

  part(key: string): Part | null {
    const object = this.read(key, readObject);
    return object && new Part(object, `${this.#path}${key}.`, this.#issues);
  }
}

/** The first part and spelling that lists it. */
function firstOf<T>(parts: readonly Part[], keys: readonly string[], reader: Reader<T>): T | null {
  for (const part of parts) {
    for (const key of keys) {
      const value = part.read(key, reader);
      if (value !== null) return value;
    }
  }
  return null;
}
