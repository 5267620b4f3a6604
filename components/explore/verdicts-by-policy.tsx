'use client';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { formatInstant } from '#lib/format/times.ts';
import { describeChange, describePolicy } from '#lib/format/policies.ts';
import { changedThresholds, mostLike } from '#lib/domain/policy-changes.ts';
import type { Policy } from '#lib/domain/submission.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { describeGroups } from './sentences.ts';
import { VerdictBars } from './verdict-bars.tsx';

const TITLE = 'Verdicts by policy version';

export function VerdictsByPolicy({
  exploration: { policyVersions },
  caption,
}: {
  exploration: ExplorationAnswer;
  caption: string;
}) {
  const { filter, zone } = useFilter();
  const groups = policyVersions.map(({ policyId, policy, firstSeen, lastSeen, ...counts }, index) => {
    const seen = [firstSeen, lastSeen].map((at) => (at === null ? '–' : formatInstant(at, zone, { to: 'minute' })));
    return {
      ...counts,
      key: policyId,
      name: policy === null ? 'No policy recorded' : describePolicy(policy),
      note: policy === null ? undefined : changeSince(policy, policyVersions.slice(0, index)),
      href: rowsHref(filter, { policy: [policyId] }),
      rejectedHref: rowsHref(filter, { policy: [policyId], status: ['rejected'] }),
      more: [...seen, policyId],
    };
  });
  return (
    <VerdictBars
      title={TITLE}
      summary={describeGroups(groups, 'policy version')}
      caption={`By when a version was first seen; each with what it changed of the one before that it is most like · ${caption}`}
      column="Policy"
      moreColumns={['First seen', 'Last seen', 'Version']}
      groups={groups}
    />
  );
}

function changeSince(policy: Policy, earlier: ExplorationAnswer['policyVersions']): string | undefined {
  const named = earlier.flatMap((version) => (version.policy ? [{ policy: version.policy }] : []));
  const before = mostLike(policy, named.toReversed());
  return before ? describeChange(changedThresholds(before.policy, policy)) : undefined;
}
