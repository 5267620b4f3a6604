import type { Result } from '../measure.ts';
import { framesOf, GRID, LIST_HEIGHT } from './browse.ts';
import type { Browsed } from './browse.ts';
import type { Frames } from './paint-probe.ts';

const MOST_ELEMENTS = 1_500;
/** A frame that comes after more than one and a half of a display's 60 a second is late. */
const LATE_MS = 25;
const SECONDS = 8;

/** The list scrolled as by a wheel, and from one end to the other by its bar; beside an element without rows. */
export async function benchFrames(browsed: Browsed): Promise<Result[]> {
  const results: Result[] = [];
  for (const { what, step } of [
    { what: 'list scrolled by 2,400 px a second', step: 40 },
    { what: 'list scrolled from end to end in 8 s', step: LIST_HEIGHT / (SECONDS * 60) },
  ]) {
    const bare = await browsed.openBare();
    const empty = await framesOf(bare, { selector: '#list', step, frames: SECONDS * 60 });
    await bare.close();
    const list = await browsed.openList();
    await list.evaluate((grid) => document.querySelector(grid)?.parentElement?.setAttribute('id', 'list'), GRID);
    const rows = await framesOf(list, { selector: '#list', step, frames: SECONDS * 60 });
    await list.close();
    const share = Math.round((100 * rows.missing) / Math.max(1, rows.seen));
    results.push({
      what,
      measured: `${tellFrames(rows)}, ${rows.elements.toLocaleString('en')} elements at most, ${share} % of rows not here yet`,
      baseline: `an element without rows: ${tellFrames(empty)}`,
      target: `the display’s rate, ≤ ${MOST_ELEMENTS.toLocaleString('en')} elements`,
      met: rateOf(rows) >= 0.95 * rateOf(empty) && rows.elements <= MOST_ELEMENTS,
    });
  }
  return results;
}

const rateOf = ({ gaps }: Frames): number => (1_000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0);

function tellFrames(frames: Frames): string {
  const late = frames.gaps.filter((gap) => gap > LATE_MS).length / frames.gaps.length;
  return `${rateOf(frames).toFixed(0)} frames/s, ${(100 * late).toFixed(1)} % late`;
}
