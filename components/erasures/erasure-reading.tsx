'use client';
import { Section } from '#components/ui/section.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** By which rules it is judged: the reader answers for what is said here. */
export function ErasureReading() {
  const { reading } = useMessages().erasures;
  return (
    <Section title={reading.title}>
      <ul className="mt-2 max-w-prose list-disc space-y-1 pl-5 text-sm">
        {reading.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </Section>
  );
}
