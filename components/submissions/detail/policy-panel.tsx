'use client';
import { formatThreshold } from '#lib/format/scores.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { Section } from '#components/ui/section.tsx';

/** The policy as ARGOS sent it with this record, keys that nobody documents included. */
export function PolicyPanel({ raw }: { raw: unknown }) {
  const { policy } = useMessages().submission;
  const entries = policyEntries(raw, policy.zero);
  return (
    <Section title={policy.title}>
      {entries.length === 0 ? (
        <p className="py-3 text-sm text-muted">{policy.none}</p>
      ) : (
        <dl className="py-1 text-sm">
          {entries.map(([key, value]) => (
            <div key={key} className="flex justify-between gap-4 py-1">
              <dt className="min-w-0 font-mono text-xs break-all text-muted">{key}</dt>
              <dd className="shrink-0">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

/** @param zero says what a threshold of 0 is */
function policyEntries(raw: unknown, zero: string): [string, string][] {
  if (typeof raw !== 'object' || raw === null || !('policy' in raw)) return [];
  const { policy } = raw;
  if (typeof policy !== 'object' || policy === null) return [];
  return Object.entries(policy).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'number' ? (value === 0 ? zero : formatThreshold(value)) : JSON.stringify(value),
  ]);
}
