'use client';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { layOut } from '#lib/domain/timeline.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

const MARKS: Record<string, { shape: 'circle' | 'cross' | 'ring'; colour: string }> = {
  approved: { shape: 'circle', colour: 'var(--approved)' },
  rejected: { shape: 'cross', colour: 'var(--rejected)' },
};
const OTHER = { shape: 'ring', colour: 'var(--other)' } as const;
const LANE = 16;

/** The attempts where they lie in real time; those too close to tell apart stand above each other. The list below says the same. */
export function AttemptsTimeline({
  attempts,
  current,
  zone,
}: {
  attempts: SubmissionItem[];
  current: string;
  zone: string;
}) {
  const { format } = useMessages();
  if (attempts.length < 2) return null;
  const marks = layOut(
    attempts.map((attempt) => Date.parse(attempt.createdAt)),
    0.018,
  );
  const lanes = Math.max(...marks.map((mark) => mark.lane)) + 1;
  const first = attempts[0];
  const last = attempts.at(-1);
  return (
    <figure className="rounded-lg bg-sunken px-4 py-3" aria-hidden>
      <div className="relative" style={{ height: lanes * LANE + 4 }}>
        <div className="absolute inset-x-0 bottom-0 border-b border-line-strong" />
        {attempts.map((attempt, index) => {
          const mark = marks[index];
          if (!mark) return null;
          const { shape, colour } = MARKS[attempt.status] ?? OTHER;
          return (
            <svg
              key={attempt.authId}
              viewBox="-8 -8 16 16"
              className="absolute size-4 -translate-x-1/2"
              style={{ left: `${2 + mark.at * 96}%`, bottom: mark.lane * LANE + 4, color: colour }}
            >
              {attempt.authId === current ? <circle r="7.5" fill="none" stroke="var(--accent-text)" /> : null}
              {shape === 'circle' ? <circle r="4" fill="currentColor" /> : null}
              {shape === 'ring' ? <circle r="3.5" fill="none" stroke="currentColor" strokeWidth="2" /> : null}
              {shape === 'cross' ? <path d="M-4-4 4 4M4-4-4 4" stroke="currentColor" strokeWidth="2.25" /> : null}
            </svg>
          );
        })}
      </div>
      <figcaption className="mt-1 flex justify-between gap-4 text-2xs text-muted">
        <span>{first ? format.instant(first.createdAt, zone) : ''}</span>
        <span>{last ? format.instant(last.createdAt, zone) : ''}</span>
      </figcaption>
    </figure>
  );
}
