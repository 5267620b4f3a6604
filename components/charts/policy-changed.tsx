import Link from 'next/link';
import type { PolicyChange } from '#lib/contract/policy-change.ts';
import { dayOf } from '#lib/domain/zone-days.ts';
import type { DayRange } from '#lib/domain/time-range.ts';
import { describeChange } from '#lib/messages/describe.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { filterHref, lastingFilter } from '#lib/search-params/filter.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';

/** Beside numbers that are compared: they were decided by different thresholds. Leads to Policies over all of these days. */
export function PolicyChanged({
  changes,
  days,
  say,
}: {
  changes: readonly PolicyChange[];
  days: DayRange;
  say: (changes: readonly string[]) => string;
}) {
  const { format, terms } = useMessages();
  const { filter, zone } = useShownFilter();
  const reading = useGateReading();
  return (
    <Link
      href={filterHref('/policies', { ...lastingFilter(filter), range: days })}
      prefetch={false}
      className="inline-flex min-h-6 items-center text-xs text-muted underline-offset-3 hover:underline"
    >
      {say(
        changes.map(
          ({ at, changed }) =>
            `${describeChange(terms, changed, reading)} (${format.day(dayOf(Date.parse(at), zone), { year: false })})`,
        ),
      )}
    </Link>
  );
}
