'use client';
import { ChartNoAxesColumn, List, RefreshCw } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cn } from '#components/ui/cn.ts';
import { useDashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import { filterHref, lastingFilter } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { BrandMark } from './brand.tsx';

const PAGES = [
  { path: '/', name: 'Overview', icon: ChartNoAxesColumn },
  { path: '/submissions', name: 'Submissions', icon: List },
  { path: '/sync', name: 'Sync', icon: RefreshCw },
] as const;

const isAt = (path: string, pathname: string) =>
  path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`);

export function MainNav() {
  const pathname = usePathname();
  const { filter } = useFilter();
  const { version } = useDashboardSettings();
  const lasting = lastingFilter(filter);
  return (
    <nav
      aria-label="Pages"
      className="fixed inset-x-0 bottom-0 z-30 flex h-14 border-t border-line bg-sunken pb-[env(safe-area-inset-bottom)] sm:inset-y-0 sm:right-auto sm:h-auto sm:w-14 sm:flex-col sm:border-t-0 sm:border-r lg:w-52"
    >
      <Link
        href={filterHref('/', lasting)}
        className="hidden h-13 items-center gap-2.5 self-stretch px-3.5 font-semibold sm:flex sm:justify-center lg:justify-start"
      >
        <BrandMark className="size-6 shrink-0" />
        <span className="max-lg:sr-only">
          FaceAuth <span className="font-normal text-muted">Review</span>
        </span>
      </Link>
      <ul className="flex flex-1 sm:flex-col sm:gap-0.5 sm:p-2">
        {PAGES.map(({ path, name, icon: Icon }) => {
          const here = isAt(path, pathname);
          return (
            <li key={path} className="flex-1 sm:flex-none">
              <Link
                href={filterHref(path, lasting)}
                aria-current={here ? (pathname === path ? 'page' : 'true') : undefined}
                title={name}
                data-focus-inset
                className={cn(
                  'flex h-full flex-col items-center justify-center gap-1 rounded-md text-2xs font-medium text-muted transition-colors hover:text-ink sm:h-9 sm:hover:bg-hover lg:h-8 lg:flex-row lg:justify-start lg:gap-2.5 lg:px-2 lg:text-sm',
                  here && 'text-ink sm:bg-hover',
                )}
              >
                <Icon
                  aria-hidden
                  className={cn('size-5 shrink-0 sm:size-4.5 lg:size-4', here && 'text-accent-text')}
                  strokeWidth={1.75}
                />
                <span className="sm:max-lg:sr-only">{name}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <p className="hidden px-4 py-3 text-2xs text-faint lg:block">Version {version}</p>
    </nav>
  );
}
