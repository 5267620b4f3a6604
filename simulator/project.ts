import { listedFrom } from './arrivals.ts';
import { cell, firstAtOrAfter } from './columns.ts';
import { erasedAtOf } from './erasures.ts';
import { authIdOf, readAuthId } from './identifiers.ts';
import { judge } from './judge.ts';
import type { SimulatorOptions } from './options.ts';
import { readInjected, renderInjected } from './injected.ts';
import type { Injected } from './injected.ts';
import { renderRecord } from './record-json.ts';
import type { World } from './world.ts';
import { advanceWorld, attemptOf, createWorld } from './world.ts';

/**
 * A place in a project's list. Below {@link INJECTED} it is the serial of a record of the population, which stands in
 * order of time; from there on it numbers the records that somebody injected.
 */
export type Place = number;
export const INJECTED = 2 ** 31;

/** One FaceAuth project: what the seed made, and what was done to it by hand. */
export interface Project {
  key: string;
  projectId: string;
  world: World;
  injected: Injected[];
  /** Places of the injected records, oldest first. */
  injectedByTime: Place[];
  placeOfInjected: Map<string, Place>;
  /** Records of the population that were sent again with other content. */
  replaced: Map<Place, Injected>;
  /** When somebody had a record erased, UTC milliseconds. */
  erasedByHand: Map<Place, number>;
}

export const createProject = (
  options: SimulatorOptions,
  { key, projectId }: { key: string; projectId: string },
): Project => ({
  key,
  projectId,
  world: createWorld({ ...options, projectId }),
  injected: [],
  injectedByTime: [],
  placeOfInjected: new Map(),
  replaced: new Map(),
  erasedByHand: new Map(),
});

const injectedAt = (project: Project, place: Place): Injected => {
  const injected = project.injected[place - INJECTED];
  if (injected === undefined) throw new RangeError(`nothing was injected as ${place}`);
  return injected;
};

/** When the record at a place was created, UTC milliseconds. Records that don't say so have a time here nevertheless. */
export const timeAt = (project: Project, place: Place): number =>
  place < INJECTED ? cell(project.world.columns.time, place) : injectedAt(project, place).time;

/** The id of the record at a place. Records that don't say theirs have one here nevertheless. */
export const idAt = (project: Project, place: Place): string =>
  place < INJECTED ? authIdOf(project.world.seed, place) : injectedAt(project, place).authId;

/** Is it listed yet? */
export const isListed = (project: Project, place: Place, now: number): boolean =>
  place >= INJECTED || place < project.world.size.rows || listedFrom(attemptOf(project.world, place)) <= now;

/** The record at a place as listed at `now`, JSON text. */
export const recordAt = (project: Project, place: Place, now: number): string => {
  const byHand = project.erasedByHand.get(place);
  const injected = place < INJECTED ? project.replaced.get(place) : injectedAt(project, place);
  if (injected !== undefined) return renderInjected(injected, byHand !== undefined && byHand <= now ? byHand : null);
  return renderRecord(project.world, place, attemptOf(project.world, place), now, byHand);
};

/** The place of a listed record, `null` where there is none of this id. */
export const placeOf = (project: Project, authId: string, now: number): Place | null => {
  advanceWorld(project.world, now);
  const injected = project.placeOfInjected.get(authId);
  if (injected !== undefined) return injected;
  const read = readAuthId(project.world.seed, authId);
  if (read === null || read.ghost || read.serial >= project.world.columns.length) return null;
  return isListed(project, read.serial, now) ? read.serial : null;
};

/** What the picture of a record must show; `null` where it is erased at `now`. */
export const lookAt = (
  project: Project,
  place: Place,
  now: number,
): { authId: string; occluded: boolean; helmet: boolean } | null => {
  const byHand = project.erasedByHand.get(place) ?? Infinity;
  if (byHand <= now) return null;
  const authId = idAt(project, place);
  if (place >= INJECTED) return { authId, occluded: false, helmet: false };
  const attempt = attemptOf(project.world, place);
  if (erasedAtOf(project.world, place, attempt) <= now) return null;
  const { occluded, headCover } = judge(project.world, attempt);
  return { authId, occluded: occluded === true, helmet: (headCover ?? 0) >= 50 };
};

/** Adds a record as it is, or puts it in the place of the one with the same id. Throws `SyntaxError` on what is no JSON. */
export const injectRecord = (project: Project, text: string, now: number): { authId: string; replaced: boolean } => {
  const injected = readInjected(text, project.injected.length, now);
  const place = placeOf(project, injected.authId, now);
  if (place !== null && place < INJECTED) {
    project.replaced.set(place, injected);
  } else if (place !== null) {
    // It keeps its place in the list: only what it says has changed.
    project.injected[place - INJECTED] = { ...injected, time: timeAt(project, place) };
  } else {
    const added = INJECTED + project.injected.length;
    project.injected.push(injected);
    project.placeOfInjected.set(injected.authId, added);
    const later = project.injectedByTime.findIndex((other) => timeAt(project, other) > injected.time);
    project.injectedByTime.splice(later === -1 ? project.injectedByTime.length : later, 0, added);
  }
  return { authId: injected.authId, replaced: place !== null };
};

/** The serials of the population from `from` to before `to` (UTC milliseconds) at `now`. */
export const serialsBetween = (
  project: Project,
  from: number,
  to: number,
  now: number,
): { low: number; high: number } => {
  advanceWorld(project.world, now);
  return { low: firstAtOrAfter(project.world.columns, from), high: firstAtOrAfter(project.world.columns, to) };
};
