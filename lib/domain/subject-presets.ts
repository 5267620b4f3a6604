/**
 * What subjects' attempts are looked through for, and where each limit is from. All of them are presets: a start that others recommend
 * or that we chose, not a law. A pattern is worth a look; it is no claim about anybody.
 */

/** In the order in which they are told of: the heaviest first. */
export const PATTERN_KINDS = [
  'hundredInAll',
  'fiftyInAll',
  'tenInARow',
  'burst',
  'probing',
  'hostedToApi',
  'fiveInARow',
  'codeRotation',
  'approvedSoonAfter',
] as const;
export type PatternKind = (typeof PATTERN_KINDS)[number];

const MINUTE = 60_000;

/**
 * Five failures within three minutes. Preset of AWS, "Recommendations for Usage of Face Liveness" in the guide of Amazon Rekognition: "allow
 * only five failed liveness checks in three minutes from a single device". ARGOS names no device, so it is counted by subject.
 */
export const BURST = { failures: 5, withinMs: 3 * MINUTE } as const;

/**
 * Failures in a row. Presets of NIST SP 800-63B, use of biometrics: no more than 5 consecutive failed attempts, or 10 where
 * presentation attacks are detected. The higher limit that was reached is told, and not the lower beside it.
 */
export const IN_A_ROW = [
  { kind: 'tenInARow', failures: 10 },
  { kind: 'fiveInARow', failures: 5 },
] as const;

/**
 * Failures in all. Presets after the upper limits of NIST SP 800-63-4, 50, or 100 where presentation attacks are detected. There they
 * are of failures in a row; here of all that the mirror has of a subject, as one success does not make forty failures unseen.
 */
export const IN_ALL = [
  { kind: 'hundredInAll', failures: 100 },
  { kind: 'fiftyInAll', failures: 50 },
] as const;

/**
 * Scores that climb towards a threshold. Our own preset, nobody publishes one: at least five failed tries of one gate, each no more
 * than an hour after the one before, of whose steps four in five went up, and which came at least half the way to the threshold.
 */
export const PROBING = { tries: 5, gapMs: 60 * MINUTE, rising: 0.8, wayCome: 0.5 } as const;

/** From a rejection on the hosted page to the API. Our own preset. By the API no active liveness is asked for, so a film that is replayed is not stopped. */
export const HOSTED_TO_API = { from: 'form', to: 'api', withinMs: 60 * MINUTE } as const;

/** Rejected each time for something else: three different sets of codes, one after the other, each within an hour of the one before. Our own preset. */
export const CODE_ROTATION = { sets: 3, gapMs: 60 * MINUTE } as const;

/** Approved within ten minutes of a rejection. Our own preset. Most who try again at once are who they say, so it weighs little. */
export const APPROVED_SOON_AFTER = { withinMs: 10 * MINUTE } as const;

/**
 * How much each kind lifts a subject in the list. Ours, by how rarely honest people show it; each kind counts once, however often it
 * was found, and a subject's score is the sum, with `GOT_IN_WEIGHT` for who got in.
 */
export const PATTERN_WEIGHTS: Readonly<Record<PatternKind, number>> = {
  hundredInAll: 8,
  fiftyInAll: 6,
  tenInARow: 5,
  burst: 5,
  probing: 5,
  hostedToApi: 4,
  fiveInARow: 3,
  codeRotation: 2,
  approvedSoonAfter: 1,
};

/** Those that are worth a look before the others: honest people seldom show one. */
export const HEAVY_PATTERNS: readonly PatternKind[] = PATTERN_KINDS.filter((kind) => PATTERN_WEIGHTS[kind] >= 4);

/**
 * What is added, once, where an approval ended or followed one of the heavy patterns: more than all kinds weigh that somebody can show who
 * never got in (33) less the lightest of the heavy ones (4), so whoever got in stands above everybody who did not.
 */
export const GOT_IN_WEIGHT = 30;

/** To be raised with every change of what is found: what was kept of earlier rules is then looked for again. */
export const RULES_VERSION = 2;
