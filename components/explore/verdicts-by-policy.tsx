'use client';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { describePolicy } from '#lib/messages/describe.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { policiesApart } from '#lib/messages/policy-names.ts';
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
  const reading = useGateReading();
  const apart = policiesApart(
    terms,
    policyVersions.map(({ policy }) => policy),
    reading,
  );
  const groups = policyVersions.map(({ policyId, policy, firstSeen, lastSeen, ...counts }, index) => {
    const seen = [firstSeen, lastSeen].map((at) => (at === null ? '–' : format.instant(at, zone, { to: 'minute' })));
    return {
      ...counts,
      key: policyId,
      name: policy === null ? terms.policy.none : describePolicy(terms, policy, reading),
      apart: apart[index],
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
