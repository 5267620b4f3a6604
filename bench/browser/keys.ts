import { summarise, ms } from '../measure.ts';
import type { Result } from '../measure.ts';
import { GRID, interactionsOf, paintAfter, watchPaint } from './browse.ts';
import type { Browsed } from './browse.ts';
import { inpOf, inpResult } from './inp.ts';

const KEY_MS = 50;

/** `j` from row to row; beside a page on which a key changes one attribute. */
export async function benchKeys(browsed: Browsed, presses: number): Promise<Result[]> {
  const list = await browsed.openList();
  await list.locator(GRID).focus();
  await watchPaint(list, { event: 'keydown', selector: GRID, attribute: 'aria-activedescendant', unless: null });
  const bare = await browsed.openBare();
  await watchPaint(bare, { event: 'keydown', selector: 'body', attribute: 'data-at', unless: null });
  const [inList, onBare]: [number[], number[]] = [[], []];
  for (let press = -3; press < presses; press++) {
    for (const [page, times] of [
      [list, inList],
      [bare, onBare],
    ] as const) {
      await page.bringToFront();
      const time = await paintAfter(page, () => page.keyboard.press('j'));
      if (press >= 0) times.push(time);
    }
  }
  const [keys, floor] = [summarise(inList), summarise(onBare)];
  const [inp, bareInp] = [await interactionsOf(list), await interactionsOf(bare)].map(inpOf) as [number, number];
  await list.close();
  await bare.close();
  return [
    {
      what: 'keypress to paint of the next row',
      measured: `p95 ${ms(keys.p95)}, median ${ms(keys.median)}`,
      baseline: `a bare page: p95 ${ms(floor.p95)}, median ${ms(floor.median)}`,
      target: `≤ ${KEY_MS} ms`,
      met: keys.p95 <= KEY_MS,
    },
    inpResult('INP of the list, by keys', inp, bareInp),
  ];
}
