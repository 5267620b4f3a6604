'use client';
import { formatZone } from '#lib/format/zones.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useDashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import type { ViewAddress } from '#lib/search-params/saved-view.ts';
import { describeView } from './describe-view.ts';

/** What a view will show, before it is saved. */
export function ViewFacts({ address }: { address: ViewAddress }) {
  const messages = useMessages();
  const { facts } = messages.views;
  const { defaultTimeZone } = useDashboardSettings();
  const { page, days, moving, zone, limits } = describeView(messages, address);
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 rounded-md bg-sunken p-3 text-xs">
      <Fact name={facts.page}>{page}</Fact>
      <Fact name={facts.days}>
        {days} <span className="text-muted">· {moving ? facts.moving : facts.staying}</span>
      </Fact>
      <Fact name={facts.zone}>{zone ?? facts.ofReader(formatZone(defaultTimeZone))}</Fact>
      <Fact name={facts.filters}>{limits.length > 0 ? limits.join(' · ') : facts.none}</Fact>
    </dl>
  );
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </>
);
