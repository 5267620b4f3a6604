/**
 * Is erased in time what was promised to be? All by whole days of 24 hours, as a promise of "30 days after creation" is kept in every zone
 * at the same instant; and as of the start of an hour, so that a page, the list behind a number and a file say the same.
 */
const HOUR_MS = 3_600_000;

/** The longest and the shortest period that can be promised, days. */
export const MIN_RETENTION_DAYS = 1;
export const MAX_RETENTION_DAYS = 3650;

/** Each submission is one of these. */
export const RETENTION_CLASSES = ['inTime', 'late', 'overdue', 'notDue', 'unknown', 'notSet'] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** When our own copy went: within the limit, later, nobody knows when, or there never was one, as the record came here erased. */
export const REMOVAL_CLASSES = ['prompt', 'slow', 'unknown', 'neverHeld'] as const;
export type RemovalClass = (typeof REMOVAL_CLASSES)[number];

/**
 * All days are read again within about 20 hours (`sweepPause`): what took longer than a day to be noticed is worth a look.
 */
export const REMOVAL_LIMIT_HOURS = 24;

/** What may be left of an erased submission: what ARGOS still lists of it, then what only we would have. */
export const REMAINS = ['subject', 'comments', 'scores', 'record', 'quarantine'] as const;
export type Remain = (typeof REMAINS)[number];

/** The start of the hour that holds an instant, both UTC milliseconds. */
export const hourOf = (ms: number): number => Math.floor(ms / HOUR_MS) * HOUR_MS;

/**
 * How many whole days a submission has been here. The hour that it was created in counts from its end, so that all of one hour are
 * equally old.
 *
 * @param created UTC milliseconds
 * @param now start of an hour, UTC milliseconds
 */
export const ageInDays = (created: number, now: number): number =>
  Math.max(0, Math.floor((now - hourOf(created) - HOUR_MS) / (24 * HOUR_MS)));

/** Within how many whole days something happened; what happened before it began counts as at once. Both UTC milliseconds. */
export const daysBetween = (from: number, to: number): number => Math.max(0, Math.ceil((to - from) / (24 * HOUR_MS)));

/** The same in whole hours. */
export const hoursBetween = (from: number, to: number): number => Math.max(0, Math.ceil((to - from) / HOUR_MS));

/**
 * The instant before which whatever was created must be erased by now: `ageInDays` is at least `days` before it, and nowhere else.
 *
 * @param now start of an hour, UTC milliseconds
 */
export const dueBefore = (days: number, now: number): number => now - days * 24 * HOUR_MS;

export interface Erasure {
  /** UTC milliseconds. */
  createdAt: number;
  erased: boolean;
  /** UTC milliseconds; null = ARGOS lists none. */
  erasedAt: number | null;
}

/**
 * Whether a submission was erased as its project's period asks for. Without a period nothing can be late.
 *
 * @param days of the project's retention period; null = none is set
 * @param now start of an hour, UTC milliseconds
 */
export function retentionOf(
  { createdAt, erased, erasedAt }: Erasure,
  days: number | null,
  now: number,
): RetentionClass {
  if (days === null) return 'notSet';
  if (!erased) return ageInDays(createdAt, now) >= days ? 'overdue' : 'notDue';
  if (erasedAt === null) return 'unknown';
  return daysBetween(createdAt, erasedAt) <= days ? 'inTime' : 'late';
}

export interface Removal {
  /** UTC milliseconds; null = ARGOS lists none. */
  erasedAt: number | null;
  /** When our copy went, UTC milliseconds; null = not recorded. */
  removedAt: number | null;
  /** It was erased when it was first read: there was no copy. */
  cameErased: boolean;
}

/** How long after ARGOS we have removed what an erased submission had here. */
export function removalOf({ erasedAt, removedAt, cameErased }: Removal): RemovalClass {
  if (cameErased) return 'neverHeld';
  if (erasedAt === null || removedAt === null) return 'unknown';
  return hoursBetween(erasedAt, removedAt) <= REMOVAL_LIMIT_HOURS ? 'prompt' : 'slow';
}
