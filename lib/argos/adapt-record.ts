import { failCodeKey } from '#lib/domain/submission.ts';
import { isObject } from './parse-json.ts';
import { quote } from './read-value.ts';
import type { ArgosRecord, QuarantinedRecord } from './record.ts';
import { sortedJson } from './sorted-json.ts';
import { glimpse, readWireRecord } from './wire.ts';
import type { WireRecord } from './wire.ts';

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
  const { argosProjectId } = origin;
  const raw = textOf(value);
  const quarantine = (cause: string): QuarantinedRecord => ({
    cause,
    ...glimpse(value),
    argosProjectId,
    raw: raw ?? '"…"',
  });
  if (raw === null) return quarantine('It is nested too deeply to be kept.');
  if (!isObject(value)) return quarantine('It is not an object.');

  const wire = readWireRecord(value);
  if (wire.issues.length > 0) return quarantine(wire.issues.join(' '));
  const [id, another] = wire.ids;
  if (id === undefined) return quarantine('It names no id (auth_id).');
  if (another !== undefined) return quarantine(`It names several ids: ${wire.ids.map(quote).join(', ')}.`);
  if (wire.status === null) return quarantine('It names no verdict (auth_status).');
  if (wire.createdAt === null) return quarantine('It names no time (create_time).');

  // Where a record says nothing of its erasure but when, it says that it was.
  const erased = wire.deleteCheck ?? wire.deleteTime !== null;
  const { status, submitType, kycSubmissionId, comments, scores, policy } = wire;
  return {
    submission: {
      authId: id,
      projectId: argosProjectId ?? origin.project,
      status,
      createdAt: wire.createdAt,
      submitType,
      kycSubmissionId,
      failCodes: onceEach(wire),
      comments,
      scores,
      policy,
      erased,
      erasedAt: erased ? wire.deleteTime : null,
    },
    argosProjectId,
    raw,
    policyRaw: policy && sortedJson(value.policy),
  };
}

/** A code listed twice is still one fact, and not two codes of which neither is the sole blocker. The first spelling stays. */
function onceEach({ failCodes }: WireRecord): string[] {
  const seen = new Set<string>();
  return failCodes.filter((code) => !seen.has(failCodeKey(code)) && seen.add(failCodeKey(code)));
}

/** JSON text of a value; `null` where it is nested deeper than the stack reaches. */
function textOf(value: unknown): string | null {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
