import { Badge } from '#components/ui/badge.tsx';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { explainFailCode } from '#lib/domain/fail-codes.ts';
import { Section } from '#components/ui/section.tsx';

/** Why, as ARGOS says: codes in plain words, comments as sent. */
export function FindingsPanel({ submission }: { submission: SubmissionItem }) {
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
                    {known ? null : <Badge>not documented</Badge>}
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
    </>
  );
}
