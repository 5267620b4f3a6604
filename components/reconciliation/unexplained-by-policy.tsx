'use client';
import type { ReconciliationAnswer } from '#lib/contract/reconciliation.ts';
import { namePolicies } from '#lib/messages/policy-names.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { UnexplainedByGroup } from './unexplained-by-group.tsx';

export function UnexplainedByPolicy({ answer, caption }: { answer: ReconciliationAnswer; caption: string }) {
  const {
    reconciliation: { byPolicy, columns },
    terms,
  } = useMessages();
  const versions = namePolicies(terms, answer.policyVersions, useGateReading());
  return (
    <UnexplainedByGroup
      title={byPolicy.title}
      noun={byPolicy.noun(versions.length)}
      column={columns.policy}
      caption={caption}
      groups={versions.map(({ policyId, ...group }) => ({
        ...group,
        key: policyId,
        limits: { policy: [policyId] },
      }))}
    />
  );
}
