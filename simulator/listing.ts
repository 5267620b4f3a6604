import { ghostIdOf, readAuthId } from './identifiers.ts';
import type { Order, SimulatorOptions } from './options.ts';
import type { Place, Project } from './project.ts';
import { idAt, INJECTED, isListed, placeOf, serialsBetween, timeAt } from './project.ts';
import { mix } from './random.ts';
import { walkInTime } from './walk-in-time.ts';
import { walkShuffled } from './walk-shuffled.ts';

/** What a list is asked for. Times are UTC milliseconds, `to` is exclusive. */
export interface ListQuestion {
  from: number;
  to: number;
  count: number;
  cursor: { id: string; date: string } | null;
}

export interface ListPage {
  places: Place[];
  nextKey: { authId: string; createTime: string } | null;
}

/** The cursor names no place in this list. */
export class BadCursor extends Error {}

/** Where a page begins: after this place, or at the beginning. */
interface Start {
  after: Place | null;
  /** The page before was an empty one, so this one must not be. */
  ghost: boolean;
}

const CUT = 0xc07;
const EMPTY = 0xe3;
const BEGINNING = -1;

/** All places of a window in an order, from after one of them on. */
export const walk = (
  project: Project,
  order: Order,
  window: { from: number; to: number },
  after: Place | null,
  now: number,
): Iterable<Place> => {
  const serials = serialsBetween(project, window.from, window.to, now);
  const injected = project.injectedByTime.filter((place) => {
    const time = timeAt(project, place);
    return time >= window.from && time < window.to;
  });
  return order === 'shuffled'
    ? walkShuffled(project, serials, injected, after)
    : walkInTime(project, serials, injected, after, order === 'newest');
};

const readCursor = (project: Project, question: ListQuestion, now: number): Start => {
  const { cursor } = question;
  if (cursor === null) return { after: null, ghost: false };
  const ghost = readAuthId(project.world.seed, cursor.id);
  if (ghost?.ghost === true && ghost.serial === BEGINNING) return { after: null, ghost: true };
  const place = ghost?.ghost === true ? ghost.serial : placeOf(project, cursor.id, now);
  if (place === null || (place < INJECTED && place >= project.world.columns.length)) {
    throw new BadCursor(`nextKey_id names no record`);
  }
  const time = timeAt(project, place);
  if (Date.parse(cursor.date) !== time)
    throw new BadCursor('nextKey_date is not the createTime that came with nextKey_id');
  if (time < question.from || time >= question.to)
    throw new BadCursor('nextKey_id lies outside of startDate and endDate');
  return { after: place, ghost: ghost?.ghost === true };
};

const keyOf = (project: Project, place: Place): { authId: string; createTime: string } => ({
  authId: idAt(project, place),
  createTime: new Date(timeAt(project, place)).toISOString(),
});

/** An empty page with a key that leads on; `null` where this page is not one of those. */
const emptyPage = (
  project: Project,
  options: SimulatorOptions,
  question: ListQuestion,
  start: Start,
): ListPage | null => {
  const { after, ghost } = start;
  const { seed } = project.world;
  if (ghost || (after !== null && after >= INJECTED)) return null;
  const chance = mix(mix(seed ^ EMPTY, Math.floor(question.from / 1000)), after ?? BEGINNING) / 4294967296;
  if (chance >= options.emptyPages) return null;
  const time = after === null ? Math.max(question.from, project.world.start) : timeAt(project, after);
  return {
    places: [],
    nextKey: { authId: ghostIdOf(seed, after ?? BEGINNING), createTime: new Date(time).toISOString() },
  };
};

/**
 * One page of the list. It ends like that of a database which reads first and filters after: a full page always carries
 * a key, also when nothing follows; some pages are short or empty and carry one.
 *
 * @throws BadCursor
 */
export const listPage = (
  project: Project,
  options: SimulatorOptions,
  question: ListQuestion,
  now: number,
): ListPage => {
  const start = readCursor(project, question, now);
  const empty = emptyPage(project, options, question, start);
  if (empty !== null) return empty;

  const cut = mix(mix(project.world.seed ^ CUT, question.count), start.after ?? BEGINNING) / 4294967296;
  const limit = cut < options.shortPages ? Math.ceil(question.count / 2) : question.count;
  const places: Place[] = [];
  for (const place of walk(project, options.order, question, start.after, now)) {
    if (!isListed(project, place, now)) continue;
    places.push(place);
    if (places.length === limit) break;
  }
  const last = places[places.length - 1];
  const nextKey = last !== undefined && places.length === limit ? keyOf(project, last) : null;
  if (options.repeats && start.after !== null && places.length > 0) places.unshift(start.after);
  return { places, nextKey };
};
