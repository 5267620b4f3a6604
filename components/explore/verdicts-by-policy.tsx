'use client';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { namePolicies } from '#lib/messages/policy-names.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { describeGroups } from './sentences.ts';
import { VerdictBars } from './verdict-bars.tsx';

export function VerdictsByPolicy({
  exploration: { policyVersions },
  caption,
}: {
  exploration: ExplorationAnswer;
  caption: string;
}) {
  const messages = useMessages();
  const {
    explore: { policies },
    format,
    terms,
  } = messages;
  const { filter, zone } = useShownFilter();
  const versions = namePolicies(terms, policyVersions, useGateReading());
  const groups = versions.map(({ policyId, firstSeen, lastSeen, ...group }) => {
    const seen = [firstSeen, lastSeen].map((at) => (at === null ? '–' : format.instant(at, zone, { to: 'minute' })));
    return {
      ...group,
      key: policyId,
      href: rowsHref(filter, { policy: [policyId] }),
      rejectedHref: rowsHref(filter, { policy: [policyId], status: ['rejected'] }),
      more: [...seen, policyId],
    };
  });
  return (
    <VerdictBars
      title={policies.title}
      summary={describeGroups(messages, groups, policies.noun)}
      caption={`${policies.legend} · ${caption}`}
      column={policies.columns.policy}
      moreColumns={[policies.columns.firstSeen, policies.columns.lastSeen, policies.columns.version]}
      groups={groups}
    />
  );
}
