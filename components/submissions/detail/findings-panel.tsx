'use client';
import { Badge } from '#components/ui/badge.tsx';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { failCodeText } from '#lib/messages/describe.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { Section } from '#components/ui/section.tsx';

/** Why, as ARGOS says: codes in plain words, comments as sent. */
export function FindingsPanel({ submission }: { submission: SubmissionItem }) {
  const { terms, ...messages } = useMessages();
  const { findings } = messages.submission;
  const { failCodes, comments } = submission;
  return (
    <>
      <Section title={findings.failCodes}>
        {failCodes.length === 0 ? (
          <p className="py-3 text-sm text-muted">{findings.noFailCode}</p>
        ) : (
          <ul>
            {failCodes.map((code, index) => {
              const { title, explanation, known } = failCodeText(terms, code);
              return (
                <li key={index} className="border-b border-line py-3">
                  <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
                    <span className="min-w-0 break-words">{title}</span>
                    {known ? <code className="font-mono text-xs font-normal text-muted">{code}</code> : null}
                    {known ? null : <Badge>{terms.notDocumented}</Badge>}
                  </p>
                  <p className="mt-0.5 text-sm text-muted">{explanation}</p>
                </li>
              );
            })}
          </ul>
        )}
      </Section>
      <Section title={findings.comments}>
        {comments.length === 0 ? (
          <p className="py-3 text-sm text-muted">{findings.noComment}</p>
        ) : (
          <ul className="py-3 text-sm">
            {comments.map((comment, index) => (
              <li key={index} className="break-words whitespace-pre-wrap">
                {comment}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
