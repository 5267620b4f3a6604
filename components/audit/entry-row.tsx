'use client';
import { ArrowUpRight, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { memo } from 'react';
import { cn } from '#components/ui/cn.ts';
import { TimeCell } from '#components/ui/time-cell.tsx';
import { useNarrow } from '#components/ui/use-narrow.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { AuditEntryAnswer } from '#lib/contract/audit.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { actWords, isKnownAct, whoWords } from '#lib/messages/describe-audit.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useAuditFilter } from '#lib/search-params/use-audit-filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { EntryDetail } from './entry-detail.tsx';
import { OutcomeBadge } from './outcome-badge.tsx';
import { submissionOf } from './submission-of.ts';

export interface EntryProps {
  entry: AuditEntryAnswer;
  open: boolean;
  onToggle: (seq: number) => void;
}

/** Columns and their widths. The record moves in with the act, and the address into the detail, where there is no room for them. */
export const COLUMNS = [
  { name: 'at', className: 'w-51' },
  { name: 'who', className: 'w-32 xl:w-44' },
  { name: 'act', className: '' },
  { name: 'record', className: 'w-40 max-lg:hidden xl:w-60' },
  { name: 'outcome', className: 'w-26' },
  { name: 'address', className: 'w-32 max-lg:hidden xl:w-36' },
] as const;
/** Those that narrow windows leave out: a cell that spanned them would bring them back as empty ones. */
const HIDDEN = COLUMNS.filter(({ className }) => className.includes('max-lg:hidden')).length;

/**
 * An entry as a row, and below it, once opened, all that it says. The keyboard has one stop a row: what a click on a cell does
 * stands as a button in the detail.
 */
export const EntryRow = memo(function EntryRow({ entry, open, onToggle }: EntryProps) {
  const { audit: words } = useMessages();
  const { filter: say } = words;
  const { setLimits } = useAuditFilter();
  const { filter } = useFilter();
  const wide = !useNarrow('64rem');
  const { actor, act, record, outcome } = entry;
  const [who, did] = [whoWords(words, entry), actWords(words, act)];
  const href = submissionOf(entry, filter);
  return (
    <>
      <tr className={cn('border-t border-line hover:bg-hover', open && 'bg-hover')}>
        <td className="p-0">
          <EntryToggle entry={entry} open={open} onToggle={onToggle} className="h-8 w-full px-2" />
        </td>
        <td className="px-1">
          <Cell title={say.onlyWho(who)} onChoose={() => setLimits({ actor })} className={quiet(actor === 'nobody')}>
            {who}
          </Cell>
        </td>
        <td className="px-1">
          <span className="flex items-center gap-1">
            <Cell
              title={say.onlyAct(did)}
              onChoose={() => setLimits({ act: [act] })}
              className={isKnownAct(words, act) ? 'max-lg:shrink-0' : 'font-mono text-xs'}
            >
              {did}
            </Cell>
            <span className="truncate font-mono text-xs text-muted lg:hidden">{record}</span>
          </span>
        </td>
        <td className="px-1 max-lg:hidden">
          {record === null ? null : (
            <span className="flex items-center">
              <Cell title={say.onlyRecord(record)} onChoose={() => setLimits({ record })} className="font-mono text-xs">
                {record}
              </Cell>
              {href === null ? null : (
                <Link
                  href={href}
                  prefetch={false}
                  tabIndex={-1}
                  title={words.entry.openSubmission}
                  className="inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-faint hover:bg-line hover:text-ink"
                >
                  <ArrowUpRight aria-hidden className="size-3.5" />
                  <VisuallyHidden>{words.entry.openSubmission}</VisuallyHidden>
                </Link>
              )}
            </span>
          )}
        </td>
        <td className="px-2">
          <OutcomeBadge outcome={outcome} />
        </td>
        <td className="truncate px-2 text-muted max-lg:hidden">{addressOf(entry)}</td>
      </tr>
      {open ? (
        <tr className="bg-sunken">
          <td colSpan={wide ? COLUMNS.length : COLUMNS.length - HIDDEN} className="border-t border-line pr-3 pl-8">
            <EntryDetail entry={entry} />
          </td>
        </tr>
      ) : null}
    </>
  );
});

const quiet = (is: boolean) => (is ? 'text-muted' : undefined);

/** From where, as the entry has it. */
export function addressOf({ detail }: AuditEntryAnswer): string {
  return typeof detail?.address === 'string' ? detail.address : '–';
}

/** Opens and closes an entry: its time, which the other zone stands behind. */
export function EntryToggle({ entry, open, onToggle, className }: EntryProps & { className: string }) {
  const { entry: say } = useMessages().audit;
  return (
    <button
      type="button"
      data-entry
      data-focus-inset
      aria-expanded={open}
      onClick={() => onToggle(entry.seq)}
      className={cn('flex scroll-mt-24 scroll-mb-16 items-center gap-1.5 rounded-sm text-left', className)}
    >
      <ChevronRight aria-hidden className={cn('size-3.5 shrink-0 text-faint', open && 'rotate-90')} />
      <TimeCell instant={entry.at} />
      <VisuallyHidden>{say.open(formatCount(entry.seq))}</VisuallyHidden>
    </button>
  );
}

function Cell(props: { title: string; onChoose: () => void; className?: string; children: React.ReactNode }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      title={props.title}
      onClick={props.onChoose}
      className={cn(
        'h-6 max-w-full min-w-6 truncate rounded-sm px-1 text-left underline-offset-3 hover:underline',
        props.className,
      )}
    >
      {props.children}
    </button>
  );
}
