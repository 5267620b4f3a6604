'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { useKeyCaps } from '#components/shell/shortcuts/key-preferences.ts';
import { useShortcuts } from '#components/shell/shortcuts/use-shortcuts.ts';
import { buttonStyle } from '#components/ui/button.tsx';
import { cn } from '#components/ui/cn.ts';
import { Tooltip } from '#components/ui/tooltip.tsx';
import type { PositionAnswer } from '#lib/contract/submission.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { positionQuery } from '#lib/queries/submission.ts';
import type { SubmissionKey } from '#lib/queries/submission.ts';
import { submissionsViewParams } from '#lib/search-params/submissions-view.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import type { ShortcutId } from '#lib/shortcuts/registry.ts';

/** Back to the list, "17 of 242", and its neighbours there: the list is the one that the address describes. */
export function ListPosition({
  submission,
  known,
}: {
  submission: SubmissionKey;
  /** False: there is no such submission, so it has no place in any list. */
  known: boolean;
}) {
  const words = useMessages().submission.list;
  const router = useRouter();
  const search = useSearchParams();
  const { apiQuery } = useFilter();
  const [{ sort }] = useQueryStates(submissionsViewParams);
  const list = new URLSearchParams(apiQuery);
  list.set('sort', sort);
  const { data } = useQuery({ ...positionQuery(submission, list.toString()), placeholderData: keepPreviousData });

  const back = withSelected(search, submission);
  const hrefTo = (neighbour: PositionAnswer['next']): string | null =>
    neighbour ? detailHref(search, neighbour, submission.project !== null) : null;
  const previous = hrefTo(data?.previous ?? null);
  const next = hrefTo(data?.next ?? null);

  const go = (href: string | null) => href !== null && router.push(href);
  useShortcuts({
    previous: () => go(previous),
    next: () => go(next),
    'previous-by-arrow': () => !pageScrolls() && go(previous),
    'next-by-arrow': () => !pageScrolls() && go(next),
    back: () => router.push(back),
  });

  return (
    <nav aria-label={words.name} className="-mt-1 flex items-center justify-between gap-2">
      <Link href={back} className={cn(buttonStyle({ look: 'quiet', size: 'sm' }), '-ml-2')}>
        <ArrowLeft aria-hidden /> {words.back}
      </Link>
      {known ? (
        <div className="flex min-h-8.5 items-center gap-1 text-xs text-muted">
          <span role="status" className="mr-1">
            {data ? describe(words, data) : ''}
          </span>
          <Step href={previous} label={words.previous} shortcut="previous" icon={ChevronUp} />
          <Step href={next} label={words.next} shortcut="next" icon={ChevronDown} />
        </div>
      ) : null}
    </nav>
  );
}

/** A page that is longer than the window scrolls by arrows, as everywhere. */
const pageScrolls = (): boolean => document.documentElement.scrollHeight > window.innerHeight;

function Step({
  href,
  label,
  shortcut,
  icon: Icon,
}: {
  href: string | null;
  label: string;
  shortcut: ShortcutId;
  icon: typeof ChevronUp;
}) {
  const { list } = useMessages().submission;
  const keys = useKeyCaps(shortcut);
  const look = buttonStyle({ look: 'outline', size: 'sm', icon: true });
  return (
    <Tooltip content={href === null ? list.noNeighbour(label) : label} keys={keys}>
      {href === null ? (
        <span role="link" aria-disabled aria-label={label} className={look}>
          <Icon aria-hidden />
        </span>
      ) : (
        <Link href={href} aria-label={label} className={look}>
          <Icon aria-hidden />
        </Link>
      )}
    </Tooltip>
  );
}

function describe(words: Messages['submission']['list'], { position, total }: PositionAnswer): string {
  return position === null ? words.notAmong(total) : words.position(position, total);
}

/** The list with this submission selected. */
function withSelected(search: URLSearchParams, { authId }: SubmissionKey): string {
  const query = new URLSearchParams(search);
  for (const own of ['tab', 'projectId']) query.delete(own);
  query.set('selected', authId);
  return `/submissions?${query}`;
}

/** A neighbour's page, tab and list kept. The project is named where this page's address had to name it. */
function detailHref(
  search: URLSearchParams,
  { authId, projectId }: NonNullable<PositionAnswer['next']>,
  named: boolean,
) {
  const query = new URLSearchParams(search);
  query.delete('selected');
  if (named) query.set('projectId', projectId);
  return `/submissions/${encodeURIComponent(authId)}?${query}`;
}
