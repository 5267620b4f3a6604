'use client';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { buttonStyle } from '#components/ui/button.tsx';
import type { SubjectsAnswer } from '#lib/contract/subjects.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { pageHref, SUBJECTS_A_PAGE } from '#lib/search-params/subjects-view.ts';

/** Which part of the list this is, and the pages beside it. */
export function SubjectPages({ answer, page }: { answer: SubjectsAnswer; page: number }) {
  const { pages } = useMessages().subjects;
  const search = useSearchParams();
  const { items, offset, total } = answer;
  const last = Math.ceil(total / SUBJECTS_A_PAGE);
  return (
    <nav
      aria-label={pages.name}
      className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-2 text-sm text-muted"
    >
      <span>{pages.shown(offset + 1, offset + items.length, total)}</span>
      {page > 1 ? (
        <Link href={pageHref(search, page - 1)} className={buttonStyle({ size: 'sm' })}>
          {pages.previous}
        </Link>
      ) : null}
      {page < last ? (
        <Link href={pageHref(search, page + 1)} className={buttonStyle({ size: 'sm' })}>
          {pages.next}
        </Link>
      ) : null}
    </nav>
  );
}
