'use client';
import type { ReconciliationAnswer } from '#lib/contract/reconciliation.ts';
import { describePolicy } from '#lib/messages/describe.ts';
import { policiesApart } from '#lib/messages/policy-names.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { UnexplainedByGroup } from './unexplained-by-group.tsx';

export function UnexplainedByPolicy({ answer, caption }: { answer: ReconciliationAnswer; caption: string }) {
  const {
    reconciliation: { byPolicy, columns },
    terms,
  } = useMessages();
  const reading = useGateReading();
  const { policyVersions } = answer;
  const apart = policiesApart(
    terms,
    policyVersions.map(({ policy }) => policy),
    reading,
  );
  return (
    <UnexplainedByGroup
      title={byPolicy.title}
      noun={byPolicy.noun(policyVersions.length)}
      column={columns.policy}
      caption={caption}
      groups={policyVersions.map(({ policyId, policy, ...counts }, index) => ({
        ...counts,
        key: policyId,
        name: policy === null ? terms.policy.none : describePolicy(terms, policy, reading),
        apart: apart[index],
        limits: { policy: [policyId] },
      }))}
    />
  );
}
