import type { Rate } from '#lib/domain/statistics.ts';
import type { Tally } from '#lib/domain/what-if.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import type { Messages } from '#lib/messages/messages.ts';

/** What a tooltip says of thresholds: the share that would be rejected, and how many would turn. */
export const tellTally = (
  { numbers, sweep }: Messages['whatIf'],
  would: Rate,
  { toRejected, toApproved, unknownApproved, unknownRejected }: Tally,
): [string, string][] => [
  [sweep.rate, would.n === 0 ? '–' : `${formatRate(would.rate)} (${formatRateInterval(would)})`],
  [sweep.more, formatCount(toRejected)],
  [sweep.fewer, formatCount(toApproved)],
  ...(unknownApproved + unknownRejected > 0
    ? ([[numbers.unknown, formatCount(unknownApproved + unknownRejected)]] satisfies [string, string][])
    : []),
];
