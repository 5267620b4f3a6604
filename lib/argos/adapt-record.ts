import { failCodeKey } from '#lib/domain/submission.ts';
import type { Policy, Scores, Submission } from '#lib/domain/submission.ts';
import { isObject } from './parse-json.ts';
import type { ArgosRecord, QuarantinedRecord } from './record.ts';
import { sortedJson } from './sorted-json.ts';
import { ID_SPELLINGS, quote, STATUS_SPELLINGS, wireRecord } from './wire.ts';
import type { WireRecord, WireScores } from './wire.ts';

export interface RecordOrigin {
  /** As the answer names it. */
  argosProjectId: string | null;
  /** Name of the configured key, which stands in where the answer names no project. */
  project: string;
}

/**
 * A record of ARGOS in the domain's words. Never throws, whatever JSON value it is given: what can't be read is quarantined with its
 * cause. To be read it needs one id, a verdict and a time; everything else may be absent, but not unreadable.
 */
export function adaptRecord(value: unknown, origin: RecordOrigin): ArgosRecord | QuarantinedRecord {
  let raw: string;
  try {
    raw = JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      ...UNKNOWN,
      cause: 'It is nested too deeply to be kept.',
      argosProjectId: origin.argosProjectId,
      raw: '"…"',
    };
  }
  const quarantine = (cause: string): QuarantinedRecord => ({
    ...glimpse(value),
    cause,
    argosProjectId: origin.argosProjectId,
    raw,
  });
  if (!isObject(value)) return quarantine(`It is not an object, but ${quote(value)}.`);

  const parsed = wireRecord.safeParse(value);
  if (!parsed.success) {
    return quarantine(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`).join(' '));
  }
  const wire = parsed.data;
  const ids = new Set(ID_SPELLINGS.map((spelling) => wire[spelling] ?? null).filter((id) => id !== null));
  const [authId] = ids;
  const status = firstOf(wire, STATUS_SPELLINGS);
  if (authId === undefined) return quarantine('It names no id (auth_id).');
  if (ids.size > 1) return quarantine(`It names several ids: ${[...ids].map(quote).join(', ')}.`);
  if (status === null) return quarantine('It names no verdict (auth_status).');
  if (!wire.create_time) return quarantine('It names no time (create_time).');

  const policyRaw = wire.policy ? sortedJson(value.policy) : null;
  const submission = { authId, status, createdAt: wire.create_time, ...restOf(wire, origin) };
  return { submission, argosProjectId: origin.argosProjectId, raw, policyRaw };
}

function restOf(wire: WireRecord, origin: RecordOrigin): Omit<Submission, 'authId' | 'status' | 'createdAt'> {
  // Where a record says nothing of its erasure but when, it says that it was.
  const erased = wire.delete_check ?? (wire.delete_time ?? null) !== null;
  return {
    projectId: origin.argosProjectId ?? origin.project,
    submitType: wire.submit_type ?? null,
    kycSubmissionId: wire.kyc_submission_id ?? null,
    failCodes: onceEach(wire.fail_code ?? []),
    comments: [wire.reject_comment, wire.rejected_comment].find((list) => list && list.length > 0) ?? [],
    scores: adaptScores([wire.result ?? {}, wire.score ?? {}]),
    policy: wire.policy ? adaptPolicy(wire.policy) : null,
    erased,
    erasedAt: erased ? (wire.delete_time ?? null) : null,
  };
}

/** A code listed twice is still one fact, and not two codes of which neither is the sole blocker. */
function onceEach(codes: string[]): string[] {
  return [...new Map(codes.toReversed().map((code) => [failCodeKey(code), code])).values()].toReversed();
}

/** `result` first, then `score`, its name in other channels; in each the page's own spelling first. */
function adaptScores(sources: WireScores[]): Scores {
  const first = <K extends keyof WireScores>(...keys: K[]): NonNullable<WireScores[K]> | null => {
    for (const source of sources) {
      for (const key of keys) {
        const value = source[key];
        if (value !== undefined && value !== null) return value;
      }
    }
    return null;
  };
  return {
    similarity: first('face_similarity', 'face_similarity_score'),
    liveness: first('liveness_score'),
    activeLiveness: first('active_liveness_score'),
    faceCover: first('face_cover_score'),
    headCover: first('head_cover_score'),
    occluded: first('detectOccluded'),
    occlusion: first('occluded_score'),
  };
}

function adaptPolicy(wire: NonNullable<WireRecord['policy']>): Policy {
  return {
    similarity: wire.faceSimilarity_threshold ?? null,
    liveness: wire.liveness_threshold ?? null,
    activeLiveness: wire.activeLiveness_threshold ?? null,
    faceCover: wire.faceCover_threshold ?? null,
    headCover: wire.headCover_threshold ?? null,
    occlusion: wire.occluded_threshold ?? null,
  };
}

const UNKNOWN = { authId: null, createdAt: null };

/** As much of an unreadable record as can be told, to find it by. */
function glimpse(value: unknown): { authId: string | null; createdAt: string | null } {
  if (!isObject(value)) return UNKNOWN;
  const { auth_id, authentication_id, Authentication_id, authId, create_time } = wireRecord.shape;
  const ids = { auth_id, authentication_id, Authentication_id, authId };
  const found = ID_SPELLINGS.map((spelling) => ids[spelling].safeParse(value[spelling]).data ?? null);
  const time = create_time.safeParse(value.create_time).data;
  const sent = typeof value.create_time === 'string' ? value.create_time.slice(0, 100).toWellFormed() : null;
  return { authId: found.find((id) => id !== null) ?? null, createdAt: time ?? sent };
}

function firstOf<K extends keyof WireRecord>(wire: WireRecord, keys: readonly K[]): NonNullable<WireRecord[K]> | null {
  for (const key of keys) {
    const value = wire[key];
    if (value !== undefined && value !== null) return value;
  }
  return null;
}
