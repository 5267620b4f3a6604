'use client';
import { useQuery } from '@tanstack/react-query';
import { FileClock } from 'lucide-react';
import { ChartAboutContext } from '#components/charts/chart-about.ts';
import { FilteredPage } from '#components/filters/filtered-page.tsx';
import type { PolicyLedgerAnswer } from '#lib/contract/policy-ledger.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { policyLedgerQuery } from '#lib/queries/policy-ledger.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { GateCoverageBars } from './gate-coverage-bars.tsx';
import { PoliciesSkeleton } from './policies-skeleton.tsx';
import { PolicyChanges } from './policy-changes.tsx';
import { PolicyOverlaps } from './policy-overlaps.tsx';
import { PolicyVersions } from './policy-versions.tsx';

/** Which thresholds were in force when, what each change did, and which gates approvals were decided with: one request, one snapshot. */
export function PoliciesPage() {
  const { policies } = useMessages();
  const { apiQuery } = useFilter();
  return (
    <FilteredPage
      title={policies.title}
      icon={FileClock}
      query={useQuery(policyLedgerQuery(apiQuery))}
      skeleton={<PoliciesSkeleton />}
      isEmpty={({ totals }) => totals.submissions === 0}
    >
      {(ledger) => <Ledger ledger={ledger} />}
    </FilteredPage>
  );
}

function Ledger({ ledger }: { ledger: PolicyLedgerAnswer }) {
  const { format, policies, terms } = useMessages();
  const { zone } = useShownFilter();
  const caption = `${ledger.range ? format.dayRange(ledger.range) : terms.presets.all} · ${zone}`;
  return (
    <ChartAboutContext value={{ range: ledger.range, zone, asOf: ledger.asOf }}>
      <p className="max-w-prose text-sm text-muted">{policies.source}</p>
      <div className="grid gap-y-2">
        <PolicyVersions ledger={ledger} caption={caption} />
        <PolicyChanges ledger={ledger} caption={caption} />
        <PolicyOverlaps ledger={ledger} caption={caption} />
        <GateCoverageBars ledger={ledger} caption={caption} />
      </div>
    </ChartAboutContext>
  );
}
