'use client';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Filled } from '#components/ui/filled.tsx';
import { Section } from '#components/ui/section.tsx';
import type { SyncError } from '#lib/contract/sync.ts';
import { failureText } from '#lib/messages/describe-problem.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** What went wrong, in words, and what the operator can do. */
export function ErrorList({ title, errors, none }: { title: string; errors: SyncError[]; none?: string }) {
  const {
    sync: { errors: words },
    format,
    problems,
  } = useMessages();
  const said = errors.map((error) => failureText(problems, error));
  const { zone } = useFilter();
  return (
    <Section title={title}>
      {said.length === 0 ? <p className="py-3 text-sm text-muted">{none}</p> : null}
      <ul>
        {said.map((error) => (
          <li key={`${error.source}/${error.kind}/${error.at}`} className="flex gap-3 border-b border-line py-3">
            {error.resolvedAt === null ? (
              <CircleAlert aria-label={words.isOpen} className="mt-0.5 size-4 shrink-0 text-rejected" />
            ) : (
              <CircleCheck aria-label={words.isOver} className="mt-0.5 size-4 shrink-0 text-approved" />
            )}
            <div className="min-w-0 text-sm">
              <p className="font-medium break-words">{error.message}</p>
              <p className="break-words">{error.action}</p>
              <p className="mt-1 flex flex-wrap items-center gap-x-3 text-xs text-muted">
                <span>{words.key(error.source)}</span>
                {error.window ? <span>{words.reading(format.dayRange(error.window))}</span> : null}
                <span>{words.times(error.times, format.instant(error.lastAt, zone))}</span>
                {error.resolvedAt ? <span>{words.overSince(format.instant(error.resolvedAt, zone))}</span> : null}
                {error.traceId ? (
                  <span className="inline-flex items-center gap-1">
                    <Filled message={words.trace} id={<code className="font-mono">{error.traceId}</code>} />
                    <CopyButton value={error.traceId} label={words.copyTrace} />
                  </span>
                ) : null}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
