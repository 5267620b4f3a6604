'use client';
import type { ReconciliationAnswer } from '#lib/contract/reconciliation.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { UnexplainedByGroup } from './unexplained-by-group.tsx';

export function UnexplainedByType({ answer, caption }: { answer: ReconciliationAnswer; caption: string }) {
  const { byType, columns } = useMessages().reconciliation;
  const { submitTypes } = answer;
  const known = submitTypes.flatMap(({ submitType }) => (submitType === null ? [] : [submitType]));
  return (
    <UnexplainedByGroup
      title={byType.title}
      noun={byType.noun(submitTypes.length)}
      column={columns.type}
      caption={caption}
      groups={submitTypes.map(({ submitType, ...counts }) => ({
        ...counts,
        key: submitType ?? '',
        name: submitType ?? byType.none,
        // Without a type: with none of those that there are.
        limits: submitType === null ? { notSubmitType: known } : { submitType: [submitType] },
      }))}
    />
  );
}
