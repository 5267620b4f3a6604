'use client';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { changedThresholds, mostLike } from '#lib/domain/policy-changes.ts';
import type { Policy } from '#lib/domain/submission.ts';
import { describeChange, describePolicy } from '#lib/messages/describe.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
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
  const { filter, zone } = useFilter();
  const groups = policyVersions.map(({ policyId, policy, firstSeen, lastSeen, ...counts }, index) => {
    const seen = [firstSeen, lastSeen].map((at) => (at === null ? '–' : format.instant(at, zone, { to: 'minute' })));
    return {
      ...counts,
      key: policyId,
      name: policy === null ? terms.policy.none : describePolicy(terms, policy),
      note: policy === null ? undefined : changeSince(terms, policy, policyVersions.slice(0, index)),
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

function changeSince(
  terms: Messages['terms'],
  policy: Policy,
  earlier: ExplorationAnswer['policyVersions'],
): string | undefined {
  const named = earlier.flatMap((version) => (version.policy ? [{ policy: version.policy }] : []));
  const before = mostLike(policy, named.toReversed());
  return before ? describeChange(terms, changedThresholds(before.policy, policy)) : undefined;
}
