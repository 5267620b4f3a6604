'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { cn } from '#components/ui/cn.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { viewsQuery } from '#lib/queries/views.ts';
import { viewHref } from '#lib/search-params/saved-view.ts';
import { viewParam } from '#lib/search-params/view-param.ts';
import { ViewCount } from './view-count.tsx';

/** Pinned views in the navigation, each with what it has now. */
export function PinnedViews() {
  const { views } = useMessages();
  const { data, isError } = useQuery(viewsQuery);
  const path = usePathname();
  const [{ view: current }] = useQueryStates(viewParam);
  const pinned = data?.items.filter((view) => view.pinned) ?? [];
  if (pinned.length === 0) return null;
  return (
    <ul aria-label={views.pinnedList} className="hidden min-h-0 flex-col gap-0.5 overflow-y-auto px-2 pb-2 desk:flex">
      {pinned.map((view) => {
        const here = view.id === current && view.path === path;
        return (
          <li key={view.id}>
            <Link
              href={viewHref(view)}
              prefetch={false}
              title={view.name}
              data-focus-inset
              aria-current={here ? 'page' : undefined}
              className={cn(
                'flex h-7 items-center gap-2 rounded-md pr-2 pl-8.5 text-sm text-muted transition-colors hover:bg-hover hover:text-ink',
                here && 'bg-hover font-medium text-ink',
              )}
            >
              <span className="min-w-0 flex-1 truncate">{view.name}</span>
              <ViewCount view={view} stale={isError} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
