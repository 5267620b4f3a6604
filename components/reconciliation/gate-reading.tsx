'use client';
import { Section } from '#components/ui/section.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** By which rules it was judged, and what can't be known: the reader answers for what is said here. */
export function GateReading() {
  const { reading } = useMessages().reconciliation;
  return (
    <Section title={reading.title}>
      <p className="mt-2 max-w-prose text-sm text-muted">{reading.lead}</p>
      <ul className="mt-2 max-w-prose list-disc space-y-1 pl-5 text-sm">
        {reading.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </Section>
  );
}
