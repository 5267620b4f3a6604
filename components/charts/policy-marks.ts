import type { OverviewAnswer } from '#lib/contract/overview.ts';
import type { Bucket } from './bucket-words.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import { describeChange } from '#lib/messages/describe.ts';
import type { Messages } from '#lib/messages/messages.ts';

/**
 * What the policies changed, by the bucket of time that it falls into; equal changes of several sites or projects are told once.
 *
 * @returns words by the bucket's `start`, in the order of time
 */
export function policyMarks(
  terms: Messages['terms'],
  { policyChanges, series }: Pick<OverviewAnswer, 'policyChanges'> & { series: { points: readonly Bucket[] } },
  reading: GateReading,
): ReadonlyMap<string, string> {
  const words = new Map<string, Set<string>>();
  for (const { at, changed } of policyChanges) {
    const bucket = series.points.find(({ start, end }) => at >= start && at < end);
    if (!bucket) continue;
    words.set(bucket.start, (words.get(bucket.start) ?? new Set()).add(describeChange(terms, changed, reading)));
  }
  return new Map([...words].map(([start, changes]) => [start, [...changes].join('; ')]));
}

type Marks = ReadonlyMap<string, string>;
type Texts = Messages['overview'];

/** For a chart, a tooltip and a table, in one form each; a table has the column only where there is something in it. */
export const policyEvents = (marks: Marks) => [...marks].map(([key, text]) => ({ key, text }));
export const policyLine = ({ time }: Texts, text: string | undefined): [string, string][] =>
  text ? [[time.policyChanged, text]] : [];
export const policyColumn = ({ time }: Texts, marks: Marks): string[] => (marks.size > 0 ? [time.policyChanged] : []);
export const policyCell = (marks: Marks, start: string): string[] => (marks.size > 0 ? [marks.get(start) ?? ''] : []);
