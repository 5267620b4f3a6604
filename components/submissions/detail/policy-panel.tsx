'use client';
import type { SubmissionAnswer } from '#lib/contract/submission.ts';
import { formatThreshold } from '#lib/format/scores.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { Section } from '#components/ui/section.tsx';

/** The policy as ARGOS sent it with this record, keys that nobody documents included. */
export function PolicyPanel({ listed }: { listed: SubmissionAnswer['policyListed'] }) {
  const { policy } = useMessages().submission;
  const { rules } = useGateReading();
  // By the keys of ARGOS nobody tells which gate each is of.
  const zero = Object.values(rules).every((rule) => rule.zero === 'off') ? policy.zero : '0';
  const entries = Object.entries(listed ?? {});
  return (
    <Section title={policy.title}>
      {entries.length === 0 ? (
        <p className="py-3 text-sm text-muted">{policy.none}</p>
      ) : (
        <dl className="py-1 text-sm">
          {entries.map(([key, value]) => (
            <div key={key} className="flex justify-between gap-4 py-1">
              <dt className="min-w-0 font-mono text-xs break-all text-muted">{key}</dt>
              <dd className="shrink-0">{thresholdText(value, zero)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

/** @param zero says what a threshold of 0 is */
function thresholdText(value: unknown, zero: string): string {
  if (typeof value !== 'number') return JSON.stringify(value);
  return value === 0 ? zero : formatThreshold(value);
}
