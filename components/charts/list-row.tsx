'use client';
import Link from 'next/link';
import { cn } from '#components/ui/cn.ts';
import { Tooltip } from '#components/ui/tooltip.tsx';

/**
 * A row of a list of bars, a link to its submissions. All are of one height, by which `listHeight` counts.
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
  const className = 'block h-11 rounded-sm px-2 py-1';
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
