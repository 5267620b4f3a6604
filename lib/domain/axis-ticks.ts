/**
 * Ticks of an axis that begins at 0: steps of 1, 2 or 5 × 10ⁿ, so that a reader can halve and add them in the head.
 *
 * @param top the highest value to be shown, in the axis' unit
 * @param whole only whole numbers, such as counts
 * @returns ascending from 0; the last is where the axis ends, at or above `top`; 0 and 1 where there is nothing to show
 */
export function axisTicks(top: number, { whole = false, most = 5 }: { whole?: boolean; most?: number } = {}): number[] {
  if (!(top > 0)) return [0, 1];
  const least = whole ? Math.max(1, top / most) : top / most;
  const power = Math.floor(Math.log10(least) + 1e-9);
  const factor = [1, 2, 5].find((each) => each * 10 ** power >= least * (1 - 1e-9)) ?? 10;
  // Whole powers only: 3 × 0.1 is not 0.3 in binary.
  const at = (index: number) => (power < 0 ? (index * factor) / 10 ** -power : index * factor * 10 ** power);
  const steps = Math.ceil(top / at(1) - 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => at(index));
}
