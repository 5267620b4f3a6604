'use client';
import { Banner } from '#components/ui/banner.tsx';
import type { Disagreement } from '#lib/domain/reconcile.ts';
import { disagreementText } from '#lib/messages/disagreement.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

/** Where verdict, codes and gates do not agree, above them; nothing where they do. */
export function Disagreements({ found }: { found: readonly Disagreement[] }) {
  const messages = useMessages();
  if (found.length === 0) return null;
  return (
    <Banner>
      <p className="font-medium">{messages.submission.disagreements.title}</p>
      <ul>
        {found.map((disagreement) => {
          const text = disagreementText(messages, disagreement);
          return <li key={text}>{text}</li>;
        })}
      </ul>
    </Banner>
  );
}
