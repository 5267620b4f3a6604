import { MOST_SHUFFLED } from './options.ts';
import type { Place, Project } from './project.ts';
import { INJECTED } from './project.ts';
import { mix } from './random.ts';

const SHUFFLE = 0x5fff;

/** Sorted keys of windows, since one window is walked page by page. */
const cached = new WeakMap<Project, { name: string; keys: Float64Array }>();

/**
 * Places in an order that has nothing to do with time, as of a hash key. A key is 32 bits of the place's hash, then 21
 * bits that say which place of the window it is: serials from the front, what was injected from the back.
 */
export function* walkShuffled(
  project: Project,
  serials: { low: number; high: number },
  injected: readonly Place[],
  after: Place | null,
): Generator<Place> {
  const keyOf = (place: Place): number => {
    const local = place < INJECTED ? place - serials.low : MOST_SHUFFLED - 1 - (place - INJECTED);
    return mix(project.world.seed ^ SHUFFLE, place) * MOST_SHUFFLED + local;
  };
  const placeOf = (key: number): Place => {
    const local = key % MOST_SHUFFLED;
    return local < serials.high - serials.low ? serials.low + local : INJECTED + (MOST_SHUFFLED - 1 - local);
  };

  const name = `${serials.low} ${serials.high} ${injected.join()}`;
  let keys = cached.get(project)?.name === name ? cached.get(project)?.keys : undefined;
  if (keys === undefined) {
    const population = serials.high - serials.low;
    keys = new Float64Array(population + injected.length);
    for (let index = 0; index < population; index++) keys[index] = keyOf(serials.low + index);
    injected.forEach((place, index) => keys?.fill(keyOf(place), population + index, population + index + 1));
    keys.sort();
    cached.set(project, { name, keys });
  }

  const from = after === null ? -1 : keyOf(after);
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? Infinity) <= from) low = middle + 1;
    else high = middle;
  }
  for (; low < keys.length; low++) {
    const key = keys[low];
    if (key !== undefined) yield placeOf(key);
  }
}
