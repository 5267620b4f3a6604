import { ms } from '../measure.ts';
import type { Result } from '../measure.ts';

const INP_MS = 50;

/** Interaction to Next Paint, as browsers measure it. */
export const inpResult = (what: string, inp: number, bare: number | null): Result => ({
  what,
  measured: ms(inp),
  baseline: bare === null ? '–' : `a bare page: ${ms(bare)}`,
  target: `≤ ${INP_MS} ms`,
  met: inp <= INP_MS,
});

/** Of fewer than fifty interactions the longest, which is how INP is defined. Event Timing tells of none under 16 ms. */
export const inpOf = (interactions: number[]): number => Math.max(16, ...interactions);
