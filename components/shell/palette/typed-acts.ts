'use client';
import { useQuery } from '@tanstack/react-query';
import { CalendarDays, FileSearch, History, Search } from 'lucide-react';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import { parseTypedDay } from '#lib/domain/typed-day.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { looksLikeId } from '#lib/palette/rank-acts.ts';
import type { RecentSubmission } from '#lib/palette/recent.ts';
import { findSubmissionsQuery } from '#lib/queries/find-submissions.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { filterHref, lastingFilter } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useToday } from '#lib/search-params/use-now.ts';
import { recentSubmissions } from './memories.ts';
import { FILTERED } from './filtered-pages.ts';
import type { PaletteAct } from './palette-acts.ts';

/** Longest text that the address takes. */
const LONGEST = 200;

export interface TypedActs {
  /** Submissions that were opened here, without what is in them. */
  recent: PaletteAct[];
  /** What can be done with the text itself. */
  typed: PaletteAct[];
  /** Submissions are being looked for. */
  looking: boolean;
  /** Why they could not be looked for; null = nothing wrong. */
  problem: string | null;
}

/**
 * What the palette offers besides its acts: submissions, and what is typed as a day or as a search.
 *
 * @param sought what is typed
 * @param asked the same, a pause in typing later: what the server is asked
 */
export function useTypedActs(sought: string, asked: string): TypedActs {
  const { format, palette, shortcuts } = useMessages();
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const { filter, setFilter, zone } = useFilter();
  const today = useToday(zone);
  const recent = useSyncExternalStore(recentSubmissions.subscribe, recentSubmissions.get, recentSubmissions.getInitial);
  const begins = asked.trim().slice(0, LONGEST);
  const found = useQuery({ ...findSubmissionsQuery(begins), enabled: looksLikeId(begins) });
  const problem = useProblem(found.error);
  const lasting = lastingFilter(filter);

  function hrefOf({ authId, projectId }: RecentSubmission): string {
    // From the list it is opened as a row of it, so that its neighbours and the way back are known.
    const query =
      pathname === '/submissions'
        ? new URLSearchParams(search)
        : new URLSearchParams(filterHref('/', lasting).split('?')[1]);
    query.delete('selected');
    query.set('projectId', projectId);
    return `/submissions/${encodeURIComponent(authId)}?${query}`;
  }
  const submission = (of: RecentSubmission, more: Pick<PaletteAct, 'group' | 'icon' | 'detail'>): PaletteAct => ({
    ...more,
    id: `submission:${of.projectId}/${of.authId}`,
    name: of.authId,
    fleeting: true,
    run: () => router.push(hrefOf(of)),
  });

  const text = sought.trim().slice(0, LONGEST);
  const day = parseTypedDay(text, today);
  const typed: PaletteAct[] = [];
  if (looksLikeId(text) && text === begins && found.data) {
    typed.push(
      ...found.data.map((item) =>
        submission(item, {
          group: palette.groups.submissions,
          icon: FileSearch,
          detail: format.instant(item.createdAt, zone),
        }),
      ),
    );
  }
  if (day !== null) {
    const range = { from: day, to: day };
    typed.push({
      id: 'typed-day',
      group: shortcuts.scopes.days,
      name: palette.showDay(format.day(day)),
      icon: CalendarDays,
      fleeting: true,
      run: () =>
        FILTERED.includes(pathname)
          ? setFilter({ range })
          : router.push(filterHref('/submissions', { ...lasting, range })),
    });
  }
  if (text !== '') {
    typed.push({
      id: 'typed-search',
      group: palette.groups.search,
      name: palette.searchFor(text),
      icon: Search,
      fleeting: true,
      run: () =>
        pathname === '/submissions'
          ? setFilter({ q: text })
          : router.push(filterHref('/submissions', { ...lasting, q: text })),
    });
  }
  const wanted = looksLikeId(text);
  return {
    recent: recent.map((of) => submission(of, { group: palette.groups.recent, icon: History })),
    typed,
    looking: wanted && (text !== begins || found.isFetching),
    problem: wanted && problem ? problem.title : null,
  };
}
