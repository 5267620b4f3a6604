'use client';
import { useCallback, useState } from 'react';
import { useNarrow } from '#components/ui/use-narrow.ts';
import type { AuditEntryAnswer } from '#lib/contract/audit.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { EntryCard } from './entry-card.tsx';
import { COLUMNS, EntryRow } from './entry-row.tsx';

/** Entries, newest first: a table, on a phone cards. Arrows, Home and End walk them; several may be open, to be compared. */
export function EntryList({ entries }: { entries: AuditEntryAnswer[] }) {
  const { audit: words } = useMessages();
  const narrow = useNarrow();
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  // The same function at every rendering: of hundreds of rows only the one that opens is drawn anew.
  const toggle = useCallback((seq: number) => {
    setOpened((before) => {
      const next = new Set(before);
      if (!next.delete(seq)) next.add(seq);
      return next;
    });
  }, []);
  const Entry = narrow ? EntryCard : EntryRow;
  const items = entries.map((entry) => (
    <Entry key={entry.seq} entry={entry} open={opened.has(entry.seq)} onToggle={toggle} />
  ));
  if (narrow) {
    return (
      <ul aria-label={words.caption} onKeyDown={walk}>
        {items}
      </ul>
    );
  }
  return (
    <table className="w-full table-fixed text-sm" onKeyDown={walk}>
      <caption className="sr-only">{words.caption}</caption>
      <EntryListHead />
      <tbody>{items}</tbody>
    </table>
  );
}

/** Also above the rows that are still to come. */
export function EntryListHead() {
  const { columns } = useMessages().audit;
  return (
    <thead className="sticky top-13 z-10 bg-canvas text-left text-xs text-muted">
      <tr>
        {COLUMNS.map(({ name, className }) => (
          <th key={name} scope="col" className={`px-2 py-1.5 font-medium ${className}`}>
            {columns[name]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** From entry to entry, where the focus is on one. */
function walk(event: React.KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')];
  const at = rows.findIndex((row) => row === event.target);
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
  const next = at === -1 ? undefined : rows[steps[event.key] ?? -1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
