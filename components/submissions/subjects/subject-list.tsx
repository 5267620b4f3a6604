'use client';
import { useRef } from 'react';
import { useShortcuts } from '#components/shell/shortcuts/use-shortcuts.ts';
import { TimeCell } from '#components/ui/time-cell.tsx';
import { useNarrow } from '#components/ui/use-narrow.ts';
import type { SubjectItem } from '#lib/contract/subjects.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { SubjectName } from './subject-name.tsx';
import { SubjectReasonsCell } from './subject-reasons-cell.tsx';

export const COLUMNS = [
  { name: 'score', className: 'w-16 text-right' },
  { name: 'subject', className: 'w-52' },
  { name: 'found', className: '' },
  { name: 'attempts', className: 'w-40' },
  { name: 'last', className: 'w-44' },
] as const;

/** Subjects, the highest score first: a table, on a phone cards. Keys walk from one to the next, Enter opens it. */
export function SubjectList({ items }: { items: readonly SubjectItem[] }) {
  const { subjects } = useMessages();
  const narrow = useNarrow('48rem');
  const list = useRef<HTMLDivElement>(null);
  useShortcuts({ 'next-subject': () => walk(list.current, 1), 'previous-subject': () => walk(list.current, -1) });
  const keyOf = (item: SubjectItem) => `${item.projectId}/${item.subject ?? item.patterns[0]?.lastAuthId ?? ''}`;
  return (
    <div
      ref={list}
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step !== undefined && walk(list.current, step)) event.preventDefault();
      }}
    >
      {narrow ? (
        <ol aria-label={subjects.caption}>
          {items.map((item) => (
            <SubjectCard key={keyOf(item)} item={item} />
          ))}
        </ol>
      ) : (
        <table className="w-full table-fixed text-sm">
          <caption className="sr-only">{subjects.caption}</caption>
          <SubjectListHead />
          <tbody>
            {items.map((item) => (
              <SubjectRow key={keyOf(item)} item={item} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Also above the rows that are still to come. */
export function SubjectListHead() {
  const { subjects } = useMessages();
  return (
    <thead className="sticky top-13 z-10 bg-canvas text-left text-xs text-muted">
      <tr>
        {COLUMNS.map(({ name, className }) => (
          <th
            key={name}
            scope="col"
            title={name === 'score' ? subjects.scoreMeaning : undefined}
            className={`px-2 py-1.5 font-medium ${className}`}
          >
            {subjects.columns[name]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SubjectRow({ item }: { item: SubjectItem }) {
  const { subjects } = useMessages();
  return (
    <tr className="border-t border-line align-top focus-within:bg-hover hover:bg-hover">
      <td className="px-2 py-2 text-right font-medium">{item.score}</td>
      <th scope="row" className="px-2 py-2 text-left font-normal">
        <SubjectName item={item} />
      </th>
      <td className="px-2 py-2">
        <SubjectReasonsCell patterns={item.patterns} approvedAt={item.approvedAt} />
      </td>
      <td className="px-2 py-2 text-muted">{subjects.rejectedOf(item.rejected, item.submissions)}</td>
      <td className="px-2 py-2 text-muted">
        <TimeCell instant={item.lastAt} />
      </td>
    </tr>
  );
}

function SubjectCard({ item }: { item: SubjectItem }) {
  const { subjects } = useMessages();
  return (
    <li className="flex flex-col gap-1.5 border-t border-line py-2.5">
      <div className="flex items-start justify-between gap-3">
        <SubjectName item={item} />
        <span className="shrink-0 text-sm font-medium" title={subjects.scoreMeaning}>
          {subjects.columns.score} {item.score}
        </span>
      </div>
      <SubjectReasonsCell patterns={item.patterns} approvedAt={item.approvedAt} />
      <p className="flex justify-between gap-3 text-xs text-muted">
        <span>{subjects.rejectedOf(item.rejected, item.submissions)}</span>
        <TimeCell instant={item.lastAt} />
      </p>
    </li>
  );
}

/** To the row that is so many further; from nowhere to the first. @returns whether the focus moved */
function walk(list: HTMLElement | null, step: number): boolean {
  const links = [...(list?.querySelectorAll<HTMLElement>('[data-subject]') ?? [])];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = links[at === -1 ? 0 : at + step];
  next?.focus();
  return next !== undefined;
}
