import type { Thresholds } from '#lib/domain/what-if.ts';
import { movedGates } from '#lib/domain/what-if.ts';
import type { Messages } from './messages.ts';

/** Moved thresholds in words: "Same person 75, Passive liveness off"; what ARGOS decided by where none is moved. */
export function describeThresholds(
  { whatIf, terms }: Pick<Messages, 'whatIf' | 'terms'>,
  thresholds: Thresholds,
): string {
  const moved = movedGates(thresholds).map((gate) => {
    const points = thresholds[gate] ?? 0;
    return `${terms.gates[gate].name} ${points === 0 ? whatIf.thresholds.offNow : points}`;
  });
  return moved.length === 0 ? whatIf.comparison.asRecorded : moved.join(', ');
}
