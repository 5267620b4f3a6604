import type { WhatIfAnswer, WhatIfQuery } from '#lib/contract/what-if.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { dayBounds } from '#lib/domain/time-range.ts';
import { countCells, isFirstTry } from './count-cells.ts';
import { countPeriods } from './count-periods.ts';
import { countThresholds } from './count-scores.ts';
import { countWaiting } from './count-waiting.ts';
import type { Db } from './database.ts';
import { findDays } from './find-days.ts';
import { findLatestPolicy } from './find-latest-policy.ts';
import { getGateReading, goneThrough } from './gate-reading.ts';
import { resolveFilter } from './resolve-filter.ts';
import { inSnapshot } from './in-snapshot.ts';

const EPOCH = '1970-01-01';

/** All that moved thresholds can be judged by, of a filter's submissions, from one snapshot of the mirror. */
export async function getWhatIf(
  db: Db,
  query: WhatIfQuery & { tz: string },
  now: Date = new Date(),
): Promise<Omit<WhatIfAnswer, 'asOf' | 'coverage'>> {
  const asked = await resolveFilter(db, query);
  return inSnapshot(db, async (trx) => {
    const found = await findDays(trx, asked, query, now);
    const filter = { ...asked, ...dayBounds(found ?? { from: EPOCH, to: EPOCH }, query.tz) };
    const thresholds = await countThresholds(trx, await countPeriods(trx, filter, [filter.start, filter.end]));
    const latest = await findLatestPolicy(trx, filter);
    const kept = { reading: await getGateReading(trx), through: await goneThrough(trx) };
    return {
      range: found && { ...found, tz: query.tz },
      cells: await countCells(trx, filter, kept, query.per === 'firstTry' ? isFirstTry(filter) : undefined),
      waiting: (await countWaiting(trx, filter, kept.through)).submissions,
      thresholds: SCORED_GATES.flatMap((gate, index) => {
        const uses = thresholds.get(index) ?? [];
        return uses.length === 0 ? [] : [{ gate, uses, latest: latest?.[gate] ?? null }];
      }),
    };
  });
}
