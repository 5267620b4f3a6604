'use client';
import { MaskedField, Revealed } from '#components/shell/reveal/masked-field.tsx';
import type { Reveal } from '#components/shell/reveal/use-reveal.ts';
import { Badge } from '#components/ui/badge.tsx';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { failCodeText } from '#lib/messages/describe.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { Section } from '#components/ui/section.tsx';

/** Why, as ARGOS says: codes in plain words, comments as sent. */
export function FindingsPanel({ submission, reveal }: { submission: SubmissionItem; reveal: Reveal }) {
  const { terms, ...messages } = useMessages();
  const { findings } = messages.submission;
  const { failCodes, comments } = submission;
  const revealed = reveal.values.comments;
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
        {!submission.masked?.includes('comments') ? (
          <Comments comments={comments} none={findings.noComment} />
        ) : revealed ? (
          <Revealed field="comments" reveal={reveal}>
            <Comments comments={revealed} none={findings.noComment} />
          </Revealed>
        ) : (
          <MaskedField field="comments" reveal={reveal} className="py-3" />
        )}
      </Section>
    </>
  );
}

function Comments({ comments, none }: { comments: readonly string[]; none: string }) {
  if (comments.length === 0) return <p className="py-3 text-sm text-muted">{none}</p>;
  return (
    <ul className="py-3 text-sm">
      {comments.map((comment, index) => (
        <li key={index} className="break-words whitespace-pre-wrap">
          {comment}
        </li>
      ))}
    </ul>
  );
}
