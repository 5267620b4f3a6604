import { TriangleAlert } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { explainFailCode } from '#lib/domain/fail-codes.ts';
import { Section } from '#components/ui/section.tsx';

/** Why, as ARGOS says: codes in plain words, comments as sent; and where verdict, codes and gates do not agree. */
export function FindingsPanel({ submission, disagreements }: { submission: SubmissionItem; disagreements: string[] }) {
  const { failCodes, comments } = submission;
  return (
    <>
      <Section title="Fail codes">
        {failCodes.length === 0 ? (
          <p className="py-3 text-sm text-muted">ARGOS lists no fail code.</p>
        ) : (
          <ul>
            {failCodes.map((code, index) => {
              const { title, explanation, known } = explainFailCode(code);
              return (
                <li key={index} className="border-b border-line py-3">
                  <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
                    <span className="min-w-0 break-words">{title}</span>
                    {known ? <code className="font-mono text-xs font-normal text-muted">{code}</code> : null}
                    {known ? null : <Badge tone="other">not documented</Badge>}
                  </p>
                  <p className="mt-0.5 text-sm text-muted">{explanation}</p>
                </li>
              );
            })}
          </ul>
        )}
      </Section>
      <Section title="Comments">
        {comments.length === 0 ? (
          <p className="py-3 text-sm text-muted">ARGOS lists no comment.</p>
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
      {disagreements.length > 0 ? (
        <Section title="Does it add up?">
          <ul className="flex flex-col gap-2 py-3">
            {disagreements.map((text) => (
              <li key={text} className="flex gap-2 text-sm">
                <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-caution" />
                {text}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
