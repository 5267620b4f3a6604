import { ms, summarise } from '../measure.ts';
import type { Result } from '../measure.ts';
import { interactionsOf, paintAfter, watchPaint } from './browse.ts';
import type { Browsed } from './browse.ts';
import { inpOf, inpResult } from './inp.ts';

const TILES = '[aria-label="The period in numbers"] ul';

/** A drag across a year of verdicts, to the paint of the new numbers; beside the answer that they are made of, asked again. */
export async function benchBrush(browsed: Browsed, runs: number): Promise<Result[]> {
  const page = await browsed.openYear();
  const plot = page.getByRole('region', { name: 'Verdicts over time', exact: true }).getByRole('slider');
  await plot.waitFor();
  const year = await page.locator(TILES).textContent();
  await watchPaint(page, {
    event: 'pointerup',
    selector: TILES,
    attribute: null,
    unless: `.opacity-60 ${TILES}`,
  });
  const [paints, answers]: [number[], number[]] = [[], []];
  for (let run = -3; run < runs; run++) {
    await plot.scrollIntoViewIfNeeded();
    const box = await plot.boundingBox();
    if (!box) throw new Error('The plot is not drawn.');
    // Other days each time: an answer that is known is not asked for again.
    const [from, to] = [box.x + box.width * (0.05 + 0.02 * (run + 3)), box.x + box.width * 0.9];
    const y = box.y + box.height * 0.6;
    await page.mouse.move(from, y);
    await page.mouse.down();
    await page.mouse.move((from + to) / 2, y, { steps: 4 });
    await page.mouse.move(to, y, { steps: 4 });
    const asked = page.waitForRequest((request) => new URL(request.url()).pathname === '/api/overview');
    const paint = await paintAfter(page, () => page.mouse.up());
    const answer = await page.evaluate(
      async (url) => {
        const began = performance.now();
        await (await fetch(url)).json();
        return performance.now() - began;
      },
      (await asked).url(),
    );
    if (run >= 0) {
      paints.push(paint);
      answers.push(answer);
    }
    await page.goBack();
    // Marks that change under a pointer that is down would end its drag.
    await page.waitForFunction(
      ([selector, text]) => document.querySelector(selector)?.textContent === text,
      [TILES, year ?? ''] as const,
      { polling: 50 },
    );
  }
  const [paint, answer] = [summarise(paints), summarise(answers)];
  const inp = inpOf(await interactionsOf(page));
  await page.close();
  return [
    {
      what: 'brush on a year to paint of its numbers',
      measured: `p95 ${ms(paint.p95)}, median ${ms(paint.median)}`,
      baseline: `the API’s answer alone: p95 ${ms(answer.p95)}, median ${ms(answer.median)}`,
      target: '–',
      met: null,
    },
    inpResult('INP of the overview, by brushes', inp, null),
  ];
}
