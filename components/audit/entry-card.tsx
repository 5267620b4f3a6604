'use client';
import { memo } from 'react';
import type { EntryProps } from './entry-row.tsx';
import { addressOf, EntryToggle } from './entry-row.tsx';
import { actWords, whoWords } from '#lib/messages/describe-audit.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { EntryDetail } from './entry-detail.tsx';
import { OutcomeBadge } from './outcome-badge.tsx';

/** An entry on a phone. */
export const EntryCard = memo(function EntryCard({ entry, open, onToggle }: EntryProps) {
  const { audit: words } = useMessages();
  const { act, record, outcome } = entry;
  return (
    <li className="border-t border-line py-1.5">
      <div className="flex items-center justify-between gap-2">
        <EntryToggle entry={entry} open={open} onToggle={onToggle} className="h-7 min-w-0 flex-1 text-xs text-muted" />
        <OutcomeBadge outcome={outcome} />
      </div>
      <p className="truncate pl-5 text-sm font-medium">{actWords(words, act)}</p>
      <p className="truncate pl-5 text-xs text-muted">
        {whoWords(words, entry)} · {addressOf(entry)}
        {record === null ? null : (
          <>
            {' · '}
            <span className="font-mono">{record}</span>
          </>
        )}
      </p>
      {open ? (
        <div className="mt-1.5 rounded-md bg-sunken px-3">
          <EntryDetail entry={entry} />
        </div>
      ) : null}
    </li>
  );
});
