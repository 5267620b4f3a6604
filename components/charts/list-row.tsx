'use client';
import Link from 'next/link';
import { cn } from '#components/ui/cn.ts';
import { Tooltip } from '#components/ui/tooltip.tsx';

/** The line above a row's bar. On a phone name, note and text stand below each other: what is cut there nobody could point at. */
export const ROW_HEAD = 'flex items-baseline justify-between gap-x-3 text-sm max-sm:flex-wrap';
export const ROW_NAME = 'min-w-0 sm:truncate';
export const ROW_NOTE = 'ml-1.5 text-2xs text-faint max-sm:ml-0 max-sm:block';
export const ROW_TEXT = 'text-xs sm:shrink-0 max-sm:ml-auto max-sm:text-right';

/**
 * A row of a list of bars, a link to its submissions. All are of one height, by which `listHeight` counts; on a phone they are as high as
 * what they say.
 *
 * @param full what the row names, where it may be cut: shown to who points at it or comes to it by keys
 */
export function ListRow({
  href,
  full,
  children,
}: {
  href: string | null;
  full?: string | undefined;
  children: React.ReactNode;
}) {
  const className = 'block min-h-11 rounded-sm px-2 py-1 sm:h-11';
  const row =
    href === null ? (
      <div className={className}>{children}</div>
    ) : (
      <Link href={href} prefetch={false} data-focus-inset className={cn(className, 'hover:bg-hover')}>
        {children}
      </Link>
    );
  return full === undefined ? row : <Tooltip content={full}>{row}</Tooltip>;
}
