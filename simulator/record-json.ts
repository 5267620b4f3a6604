import type { Attempt } from './columns.ts';
import { erasedAtOf } from './erasures.ts';
import { authIdOf, kycIdOf } from './identifiers.ts';
import { commentsOf } from './comments.ts';
import type { Judgement } from './judge.ts';
import { judge } from './judge.ts';
import { MARK } from './marks.ts';
import { unit } from './random.ts';
import type { World } from './world.ts';

const ERASED = 0xe2;

/** What is left of an erased record differs, as in the vendor's two samples: each of these may be gone. */
const isGone = (attempt: Attempt, label: number, share: number): boolean => unit(attempt.salt, ERASED + label) < share;

const resultOf = (judgement: Judgement, attempt: Attempt): string => {
  const parts: string[] = [];
  if (judgement.activeLiveness !== null) parts.push(`"active_liveness_score":${judgement.activeLiveness}`);
  if (judgement.similarity !== null) parts.push(`"face_similarity":${judgement.similarity}`);
  if (judgement.liveness !== null) parts.push(`"liveness_score":${judgement.liveness}`);
  if (judgement.faceCover !== null) parts.push(`"face_cover_score":${judgement.faceCover}`);
  if (judgement.headCover !== null) parts.push(`"head_cover_score":${judgement.headCover}`);
  if (judgement.occluded !== null) parts.push(`"detectOccluded":${judgement.occluded}`);
  if (attempt.mark === MARK.unknownResultKey) {
    parts.push(`"gaze_score":${Math.fround(100 * unit(attempt.salt, ERASED))}`, '"camera":{"facing":"user"}');
  }
  return `{${parts.join(',')}}`;
};

const failCodeOf = (judgement: Judgement, attempt: Attempt): string => {
  if (attempt.mark === MARK.failCodeAbsent) return '';
  if (attempt.mark === MARK.failCodeNull) return ',"fail_code":null';
  if (judgement.failCodes.length === 0) return attempt.salt % 3 === 0 ? ',"fail_code":[]' : '';
  if (attempt.mark === MARK.failCodeText) return `,"fail_code":"${judgement.failCodes[0]}"`;
  return `,"fail_code":["${judgement.failCodes.join('","')}"]`;
};

/**
 * One record as the list shows it at `now`, as JSON text.
 *
 * @param erasedByHand UTC milliseconds of an erasure that somebody asked this simulator for, or `undefined`
 */
export const renderRecord = (
  world: World,
  serial: number,
  attempt: Attempt,
  now: number,
  erasedByHand: number | undefined,
): string => {
  const { mark } = attempt;
  if (mark === MARK.notAnObject) return `"${authIdOf(world.seed, serial)}"`;
  const judgement = judge(world, attempt);
  const erasedAt = Math.min(erasedByHand ?? Infinity, erasedAtOf(world, serial, attempt));
  const erased = erasedAt <= now;

  let json = '{';
  if (mark !== MARK.policyAbsent && !(erased && isGone(attempt, 1, 0.1))) json += `"policy":${judgement.policy.json},`;
  if (mark !== MARK.authIdMissing) json += `"auth_id":"${authIdOf(world.seed, serial)}",`;
  json += mark === MARK.misspeltStatus ? `"aurh_status":"${judgement.status}"` : `"auth_status":"${judgement.status}"`;
  if (mark === MARK.createTimeNotADate) json += ',"create_time":"Invalid date"';
  else if (mark !== MARK.createTimeMissing) json += `,"create_time":"${new Date(attempt.time).toISOString()}"`;
  json += `,"submit_type":"${judgement.submitType}"`;
  json += `,"kyc_submission_id":"${kycIdOf(world.seed, attempt.subject)}","delete_check":${erased}`;
  if (erased && !isGone(attempt, 2, 0.02)) json += `,"delete_time":"${new Date(erasedAt).toISOString()}"`;
  if (mark !== MARK.resultAbsent && !(erased && isGone(attempt, 3, 0.45))) {
    json += `,"result":${resultOf(judgement, attempt)}`;
  }
  if (judgement.failCodes.length > 0 && !(erased && isGone(attempt, 4, 0.5))) {
    json += `,"reject_comment":${commentsOf(judgement, attempt)}`;
  }
  return `${json}${failCodeOf(judgement, attempt)}}`;
};
