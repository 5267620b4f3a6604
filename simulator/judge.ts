import type { Attempt } from './columns.ts';
import { KIND } from './columns.ts';
import { MARK } from './marks.ts';
import type { PolicyPeriod, PolicyVersion } from './policies.ts';
import { policyOf } from './policies.ts';
import { normal, unit } from './random.ts';

/** What one attempt takes place in. */
export interface Surroundings {
  seed: number;
  periods: readonly PolicyPeriod[];
  /** The hours of the faulty camera update, UTC milliseconds. */
  incident: { from: number; to: number };
}

/** An attempt with its verdict. Scores are points 0–100; `null` where none was taken down. */
export interface Judgement {
  policy: PolicyVersion;
  status: string;
  submitType: string;
  similarity: number | null;
  liveness: number | null;
  activeLiveness: number | null;
  faceCover: number | null;
  headCover: number | null;
  occluded: boolean | null;
  failCodes: string[];
}

/**
 * The vendor documents the first four. It documents none for liveness: the last two are our invention, so nobody may
 * rely on their spelling.
 */
export const CODE = {
  similarity: 'face_compare_underscore',
  occlusion: 'Face_Occluded_fail',
  faceCover: 'Face_cover_fail',
  headCover: 'Head_cover_fail',
  liveness: 'Liveness_underscore',
  activeLiveness: 'Active_liveness_underscore',
  unknown: 'Glare_detected_fail',
} as const;

const DRAW = {
  type: 1,
  face: 2,
  reference: 3,
  live: 4,
  active: 5,
  occluded: 6,
  cover: 7,
  absent: 8,
  spell: 9,
  camera: 10,
};
const FINAL_PROBE = 0xf1a1;

const clip = (points: number): number => Math.fround(Math.min(100, Math.max(0, points)));

const drawSimilarity = (around: Surroundings, attempt: Attempt, policy: PolicyVersion): number => {
  const { salt, subject, step } = attempt;
  if (attempt.kind === KIND.impostor) return clip(12 + 58 * Math.sqrt(unit(salt, DRAW.face)));
  if (attempt.kind === KIND.burst) return clip(30 + 35 * unit(salt, DRAW.face));
  if (attempt.kind === KIND.farm) return clip(99 + unit(salt, DRAW.face));
  if (attempt.kind === KIND.probe) {
    const tries = step >> 4;
    const index = step & 15;
    if (index === tries - 1 && unit(around.seed ^ FINAL_PROBE, subject) < 0.5) return clip(policy.faceSimilarity + 0.3);
    return clip(policy.faceSimilarity - 0.05 - 20 * (1 - (index + 1) / tries) ** 1.5);
  }
  // One person in fifteen has a poor reference photo, and so trouble every time.
  const poor = unit(around.seed ^ DRAW.reference, subject) < 0.066;
  const mean = poor ? 82 + 9 * unit(around.seed, subject) : 97.6 + 1.4 * normal(around.seed, subject);
  return clip(mean + (poor ? 3.6 : 1.9) * normal(salt, DRAW.face));
};

const drawSubmitType = (around: Surroundings, attempt: Attempt): string => {
  if (attempt.mark === MARK.unknownSubmitType) return 'kiosk';
  if (attempt.kind === KIND.farm) return attempt.step < 2 ? 'form' : 'api';
  return unit(around.seed ^ DRAW.type, attempt.subject) < 0.7 ? 'form' : 'api';
};

const drawLiveness = (attempt: Attempt): number => {
  const chance = unit(attempt.salt, DRAW.live);
  if (attempt.kind === KIND.ordinary && chance > 0.982) return clip(18 + 31 * unit(attempt.salt, DRAW.live + 0x100));
  return clip(97.5 - 36 * chance ** 5 - 5 * unit(attempt.salt, DRAW.live + 0x200));
};

const drawActiveLiveness = (around: Surroundings, attempt: Attempt): number => {
  const { salt, time } = attempt;
  if (attempt.kind === KIND.farm) return clip(4 + 24 * unit(salt, DRAW.active));
  const broken = time >= around.incident.from && time < around.incident.to && unit(salt, DRAW.camera) < 0.75;
  if (broken) return clip(5 + 38 * unit(salt, DRAW.active));
  if (attempt.kind === KIND.ordinary && unit(salt, DRAW.active) > 0.972) return clip(8 + 60 * unit(salt, DRAW.camera));
  return clip(99.2 - 14 * unit(salt, DRAW.active) ** 4);
};

const drawCover = (attempt: Attempt, required: number, label: number): number | null => {
  if (required === 0) return null;
  const chance = unit(attempt.salt, label);
  return chance > 0.91 ? clip(3 + 45 * unit(attempt.salt, label + 0x100)) : clip(78 + 21.9 * chance);
};

/** The judgement of one attempt by its own policy, and by nothing else unless a disagreement is planted in it. */
export const judge = (around: Surroundings, attempt: Attempt): Judgement => {
  const { salt } = attempt;
  const policy = policyOf(around.seed, around.periods, attempt);
  const submitType = drawSubmitType(around, attempt);
  const similarity = drawSimilarity(around, attempt, policy);
  const liveness = policy.liveness === null ? null : drawLiveness(attempt);
  // Only the hosted page asks for movements.
  const activeLiveness = submitType === 'api' ? null : drawActiveLiveness(around, attempt);
  const faceCover = drawCover(attempt, policy.faceCover, DRAW.cover);
  const headCover = drawCover(attempt, policy.headCover, DRAW.cover + 0x1000);
  const occluded = attempt.kind === KIND.ordinary && unit(salt, DRAW.occluded) < 0.046;

  const failCodes: string[] = [];
  if (similarity < policy.faceSimilarity) failCodes.push(CODE.similarity);
  if (liveness !== null && liveness < (policy.liveness ?? 0)) failCodes.push(CODE.liveness);
  if (activeLiveness !== null && activeLiveness < (policy.activeLiveness ?? 0)) failCodes.push(CODE.activeLiveness);
  if (faceCover !== null && faceCover < policy.faceCover) failCodes.push(CODE.faceCover);
  if (headCover !== null && headCover < policy.headCover) failCodes.push(CODE.headCover);
  if (occluded) {
    failCodes.push(unit(salt, DRAW.spell) < 0.02 ? CODE.occlusion.toLowerCase() : CODE.occlusion);
  }

  const judgement: Judgement = {
    policy,
    status: failCodes.length === 0 ? 'approved' : 'rejected',
    submitType,
    similarity,
    liveness,
    activeLiveness,
    faceCover,
    headCover,
    occluded,
    failCodes,
  };
  forgetScores(attempt, judgement);
  if (attempt.mark !== MARK.none) plantIn(judgement, attempt);
  return judgement;
};

/** Some scores are never taken down; that of a gate that failed always is, except that an obstructed face has none. */
const forgetScores = (attempt: Attempt, judgement: Judgement): void => {
  const chance = unit(attempt.salt, DRAW.absent);
  const { policy } = judgement;
  if (judgement.occluded === true) {
    if (chance < 0.3 && judgement.failCodes.length === 1) judgement.similarity = null;
  } else if (chance < 0.006) judgement.occluded = null;
  if (chance > 0.99 && (judgement.liveness ?? 0) >= (policy.liveness ?? 0)) judgement.liveness = null;
  else if (chance > 0.984 && (judgement.activeLiveness ?? 0) >= (policy.activeLiveness ?? 0)) {
    judgement.activeLiveness = null;
  } else if (chance > 0.981 && judgement.status === 'approved') judgement.similarity = null;
  if (policy.liveness === 0 && chance < 0.4) judgement.liveness = null;
};

const plantIn = (judgement: Judgement, attempt: Attempt): void => {
  if (attempt.mark === MARK.unknownStatus) judgement.status = attempt.salt % 2 === 0 ? 'review' : 'on_hold';
  if (attempt.mark === MARK.unknownCode) {
    judgement.status = 'rejected';
    judgement.failCodes.push(CODE.unknown);
  }
  if (attempt.mark === MARK.approvedBelowThreshold) {
    judgement.status = 'approved';
    judgement.failCodes = [];
    judgement.similarity = clip(judgement.policy.faceSimilarity - 1 - 12 * unit(attempt.salt, DRAW.spell));
  }
  if (attempt.mark === MARK.rejectedThoughAllPassed) judgement.status = 'rejected';
  if (attempt.mark === MARK.rejectedWithOtherCode) {
    judgement.status = 'rejected';
    judgement.failCodes = [CODE.headCover];
  }
};
