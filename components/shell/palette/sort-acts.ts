'use client';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { describeSort } from '#lib/messages/describe-sort.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { filterHref, lastingFilter } from '#lib/search-params/filter.ts';
import { sortKeyOf, SUBMISSION_SORTS, submissionsViewParams } from '#lib/search-params/submissions-view.ts';
import type { SubmissionsView } from '#lib/search-params/submissions-view.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { FILTERED } from './filtered-pages.ts';
import type { PaletteAct } from './palette-acts.ts';

/** The orders that the list can have; from other pages they lead to it. */
export function useSortActs(): PaletteAct[] {
  const messages = useMessages();
  const { palette, submissions } = messages;
  const { filter } = useFilter();
  const [view, setView] = useQueryStates(submissionsViewParams);
  const pathname = usePathname();
  const router = useRouter();
  const here = pathname === '/submissions';

  function sortBy(sort: SubmissionsView['sort']): void {
    if (here) {
      void setView({ sort, selected: null }, { history: 'push' });
      return;
    }
    const href = filterHref('/submissions', FILTERED.includes(pathname) ? filter : lastingFilter(filter));
    router.push(`${href}${href.includes('?') ? '&' : '?'}sort=${sort}`);
  }
  const { keywords } = palette;
  return SUBMISSION_SORTS.map((sort) => {
    const descending = sort.startsWith('-');
    const key = sortKeyOf(sort);
    const words = key === 'createdAt' ? '' : keywords[key === 'lowestMargin' ? key : 'score'];
    const { field, order } = describeSort(messages, sort);
    return {
      id: `sort:${sort}`,
      group: submissions.title,
      name: palette.sortBy(field, order),
      keywords: `${keywords.sort} ${words} ${key}`,
      icon: descending ? ArrowDown : ArrowUp,
      on: here && view.sort === sort,
      soughtOnly: true,
      run: () => sortBy(sort),
    };
  });
}
