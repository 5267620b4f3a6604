import { createParser } from 'nuqs/server';
import type { inferParserType } from 'nuqs/server';
import { parseBand, writeBand, writeNear } from '#lib/domain/near-miss-text.ts';
import type { NearKind } from '#lib/domain/near-miss-text.ts';
import { DEFAULT_BAND } from '#lib/domain/near-miss.ts';
import type { Band } from '#lib/domain/near-miss.ts';
import type { Filter } from './filter.ts';
import { rowsHref } from './rows-href.ts';

const parseAsBand = createParser<Band>({
  parse: parseBand,
  serialize: writeBand,
  eq: (a, b) => writeBand(a) === writeBand(b),
});

/** What counts as near; the submissions are the filter's. */
export const nearMissViewParams = {
  band: parseAsBand.withDefault(DEFAULT_BAND),
};

export type NearMissView = inferParserType<typeof nearMissViewParams>;

/** The rows of a number of near misses, the nearest first; null where no address can say both, the filter and these. */
export function nearHref(
  filter: Filter,
  asked: NearKind & { band: Band },
  status: 'approved' | 'rejected',
): string | null {
  const href = rowsHref(filter, { status: [status], nearMiss: writeNear(asked) });
  // Of what fell short the highest margin is the nearest, of what passed the lowest.
  return href && `${href}&sort=${status === 'rejected' ? '-' : ''}lowestMargin`;
}
