import { firstAtOrAfter } from './columns.ts';
import type { Place, Project } from './project.ts';
import { INJECTED, timeAt } from './project.ts';

/**
 * Places in order of time. Of one millisecond the population comes first, by serial, then what was injected; newest
 * first is exactly the reverse.
 *
 * @param injected places of the window, oldest first
 * @param after where the walk goes on, `null` for its beginning
 */
export function* walkInTime(
  project: Project,
  serials: { low: number; high: number },
  injected: readonly Place[],
  after: Place | null,
  newestFirst: boolean,
): Generator<Place> {
  const step = newestFirst ? -1 : 1;
  const isBefore = (a: Place, b: Place): boolean => {
    const apart = timeAt(project, a) - timeAt(project, b) || a - b;
    return newestFirst ? apart > 0 : apart < 0;
  };

  let serial = newestFirst ? serials.high - 1 : serials.low;
  if (after !== null && after < INJECTED) serial = after + step;
  else if (after !== null) {
    // An injected record follows all of the population of its millisecond.
    const first = firstAtOrAfter(project.world.columns, timeAt(project, after) + 1);
    serial = newestFirst ? first - 1 : first;
  }
  const list = newestFirst ? injected.toReversed() : injected;
  let next = after === null ? 0 : list.findIndex((place) => isBefore(after, place));
  if (next === -1) next = list.length;

  for (;;) {
    const ofPopulation = serial >= serials.low && serial < serials.high ? serial : null;
    const byHand = list[next];
    if (byHand !== undefined && (ofPopulation === null || isBefore(byHand, ofPopulation))) {
      yield byHand;
      next++;
    } else if (ofPopulation !== null) {
      yield ofPopulation;
      serial += step;
    } else return;
  }
}
