'use client';
import { useQuery } from '@tanstack/react-query';
import {
  BellRing,
  ChartNoAxesColumn,
  ChartScatter,
  Crosshair,
  Ellipsis,
  Eraser,
  FileClock,
  Keyboard,
  List,
  RefreshCw,
  Scale,
  ScrollText,
  SlidersHorizontal,
  UserSearch,
} from 'lucide-react';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { cn } from '#components/ui/cn.ts';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '#components/ui/dropdown-menu.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { PinnedViews } from '#components/views/pinned-views.tsx';
import { ViewsButton } from '#components/views/views-button.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { viewsQuery } from '#lib/queries/views.ts';
import { useDashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import { filterHref, lastingFilter } from '#lib/search-params/filter.ts';
import { plainHref } from '#lib/search-params/plain-href.ts';
import type { ShortcutId } from '#lib/shortcuts/registry.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { BrandMark } from './brand.tsx';
import { runShortcut } from './shortcuts/handlers.ts';
import { useKeyCaps } from './shortcuts/key-preferences.ts';
import { useShortcuts } from './shortcuts/use-shortcuts.ts';
import { useMay } from './signed-in.tsx';

/** Those that are `folded` are in a menu where there is room for few. */
const PAGES = [
  { path: '/', name: 'overview', icon: ChartNoAxesColumn, key: 'go-overview', folded: false },
  { path: '/submissions', name: 'submissions', icon: List, key: 'go-submissions', folded: false },
  { path: '/explore', name: 'explore', icon: ChartScatter, key: 'go-explore', folded: false },
  { path: '/alarms', name: 'alarms', icon: BellRing, key: 'go-alarms', folded: true },
  { path: '/subjects', name: 'subjects', icon: UserSearch, key: 'go-subjects', folded: true },
  { path: '/reconciliation', name: 'reconciliation', icon: Scale, key: 'go-reconciliation', folded: true },
  { path: '/what-if', name: 'whatIf', icon: SlidersHorizontal, key: 'go-what-if', folded: true },
  { path: '/near-misses', name: 'nearMisses', icon: Crosshair, key: 'go-near-misses', folded: true },
  { path: '/policies', name: 'policies', icon: FileClock, key: 'go-policies', folded: true },
  { path: '/erasures', name: 'erasures', icon: Eraser, key: 'go-erasures', folded: true },
  { path: '/sync', name: 'sync', icon: RefreshCw, key: 'go-sync', folded: true },
  { path: '/audit', name: 'audit', icon: ScrollText, key: 'go-audit', folded: true },
] as const;

const ITEM =
  'flex h-full flex-col items-center justify-center gap-1 rounded-md text-2xs font-medium text-muted transition-colors hover:text-ink sm:h-9 sm:hover:bg-hover desk:h-8 desk:flex-row desk:justify-start desk:gap-2.5 desk:px-2 desk:text-sm';
const ICON = 'size-5 shrink-0 sm:size-4.5 desk:size-4';

const isAt = (path: string, pathname: string) =>
  path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`);

export function MainNav() {
  const { nav } = useMessages().shell;
  const pathname = usePathname();
  const { filter } = useFilter();
  const { version } = useDashboardSettings();
  const lasting = lastingFilter(filter);
  const { data: views } = useQuery(viewsQuery);
  // The bare address opens the default view, so the plain page says what it shows; also until it is known whether there is one.
  const hasDefault = views?.items.some(({ isDefault }) => isDefault) ?? true;
  const hrefOf = (path: string): string => plainHref(filterHref(path, lasting), hasDefault);
  const router = useRouter();
  const readsAudit = useMay('audit.read');
  const pages = PAGES.filter(({ path }) => path !== '/audit' || readsAudit);
  const folded = pages.filter((page) => page.folded);
  useShortcuts(Object.fromEntries(pages.map(({ path, key }) => [key, () => router.push(hrefOf(path))])));
  return (
    <nav
      aria-label={nav.label}
      className="fixed inset-x-0 bottom-0 z-30 flex h-14 border-t border-line bg-sunken pb-[env(safe-area-inset-bottom)] sm:inset-y-0 sm:right-auto sm:h-auto sm:w-14 sm:flex-col sm:border-t-0 sm:border-r desk:w-52"
    >
      <Link
        href={hrefOf('/')}
        className="hidden h-13 items-center gap-2.5 self-stretch px-3.5 font-semibold sm:flex sm:justify-center desk:justify-start"
      >
        <BrandMark className="size-6 shrink-0" />
        <span className="max-desk:sr-only">
          FaceAuth <span className="font-normal text-muted">Review</span>
        </span>
      </Link>
      <ul className="flex flex-1 sm:flex-none sm:flex-col sm:gap-0.5 sm:p-2 desk:pb-0.5">
        {pages.map(({ path, name, icon: Icon, key, folded: inMenu }) => {
          const here = isAt(path, pathname);
          return (
            <li key={path} className={cn('flex-1 sm:flex-none', inMenu && 'max-sm:hidden')}>
              <Link
                href={hrefOf(path)}
                aria-current={here ? (pathname === path ? 'page' : 'true') : undefined}
                title={nav[name]}
                data-focus-inset
                className={cn(ITEM, 'group', here && 'text-ink sm:bg-hover')}
              >
                <Icon aria-hidden className={cn(ICON, here && 'text-accent-text')} strokeWidth={1.75} />
                <span className="sm:max-desk:sr-only">{nav[name]}</span>
                <KeyOnHover id={key} />
              </Link>
            </li>
          );
        })}
        <li className="flex-1 sm:flex-none">
          <ViewsButton className={cn(ITEM, 'w-full')} iconClassName={ICON} />
        </li>
        <li className="flex-1 sm:hidden">
          <DropdownMenu>
            <DropdownMenuTrigger
              data-focus-inset
              className={cn(ITEM, 'w-full', folded.some(({ path }) => isAt(path, pathname)) && 'text-ink')}
            >
              <Ellipsis aria-hidden className={ICON} strokeWidth={1.75} />
              {nav.more}
            </DropdownMenuTrigger>
            <DropdownMenuContent align="end" side="top">
              {folded.map(({ path, name, icon: Icon }) => (
                <DropdownMenuItem key={path} asChild className="min-h-10">
                  <Link href={hrefOf(path)} aria-current={isAt(path, pathname) ? 'page' : undefined}>
                    <Icon aria-hidden strokeWidth={1.75} />
                    {nav[name]}
                  </Link>
                </DropdownMenuItem>
              ))}
            </DropdownMenuContent>
          </DropdownMenu>
        </li>
      </ul>
      <PinnedViews />
      <button
        type="button"
        data-focus-inset
        aria-haspopup="dialog"
        onClick={() => runShortcut('help')}
        className="group mx-2 mt-auto hidden h-8 items-center gap-2.5 rounded-md px-2 text-sm text-muted hover:bg-hover hover:text-ink desk:flex"
      >
        <Keyboard aria-hidden className="size-4" strokeWidth={1.75} />
        {nav.keys}
        <KeyOnHover id="help" />
      </button>
      <p className="hidden px-4 py-3 text-2xs text-faint desk:block">{nav.version(version)}</p>
    </nav>
  );
}

/** The keyboard's way to the same, for who is about to take the pointer's. */
function KeyOnHover({ id }: { id: ShortcutId }) {
  const caps = useKeyCaps(id);
  if (!caps) return null;
  return (
    <span aria-hidden className="ml-auto hidden opacity-0 transition-opacity group-hocus:opacity-100 desk:inline">
      <Kbd keys={caps} />
    </span>
  );
}
