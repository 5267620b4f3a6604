'use client';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Section } from '#components/ui/section.tsx';
import type { SyncError } from '#lib/contract/sync.ts';
import { formatDayRange } from '#lib/format/days.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { formatInstant } from '#lib/format/times.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** What went wrong, in words, and what the operator can do. */
export function ErrorList({ title, errors, none }: { title: string; errors: SyncError[]; none?: string }) {
  const { zone } = useFilter();
  return (
    <Section title={title}>
      {errors.length === 0 ? <p className="py-3 text-sm text-muted">{none}</p> : null}
      <ul>
        {errors.map((error) => (
          <li key={`${error.source}/${error.kind}/${error.at}`} className="flex gap-3 border-b border-line py-3">
            {error.resolvedAt === null ? (
              <CircleAlert aria-label="Open" className="mt-0.5 size-4 shrink-0 text-rejected" />
            ) : (
              <CircleCheck aria-label="Over" className="mt-0.5 size-4 shrink-0 text-approved" />
            )}
            <div className="min-w-0 text-sm">
              <p className="font-medium break-words">{error.message}</p>
              <p className="break-words">{error.action}</p>
              <p className="mt-1 flex flex-wrap items-center gap-x-3 text-xs text-muted">
                <span>key {error.source}</span>
                {error.window ? <span>while reading {formatDayRange(error.window)}</span> : null}
                <span>
                  {error.times === 1 ? 'once' : `${formatCount(error.times)} times`}, last{' '}
                  {formatInstant(error.lastAt, zone)}
                </span>
                {error.resolvedAt ? <span>over since {formatInstant(error.resolvedAt, zone)}</span> : null}
                {error.traceId ? (
                  <span className="inline-flex items-center gap-1">
                    ARGOS trace <code className="font-mono">{error.traceId}</code>
                    <CopyButton value={error.traceId} label="Copy the trace id" />
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
