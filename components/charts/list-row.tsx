'use client';
import Link from 'next/link';
import { cn } from '#components/ui/cn.ts';
import { Tooltip } from '#components/ui/tooltip.tsx';

/**
 * A row of a list of bars, a link to its submissions: a line of words, and below it the bar. All are of one height, by which `listHeight`
 * counts; on a phone name, note and text stand below each other, for what is cut there nobody could point at.
 */
export function ListRow({
  href,
  full,
  name,
  note,
  part = false,
  text,
  faint = false,
  children,
}: {
  href: string | null;
  /** What the row names, where it may be cut: shown to who points at it or comes to it by keys. */
  full?: string | undefined;
  name: React.ReactNode;
  /** Beside the name, fainter. */
  note?: React.ReactNode;
  /** A part of the row above it. */
  part?: boolean;
  /** At the right. */
  text: React.ReactNode;
  /** The text is of too few to be read. */
  faint?: boolean;
  /** The bar. */
  children: React.ReactNode;
}) {
  const className = 'block min-h-11 rounded-sm px-2 py-1 sm:h-11';
  const content = (
    <>
      <span className="flex items-baseline justify-between gap-x-3 text-sm max-sm:flex-wrap">
        <span data-name className={cn('min-w-0 sm:truncate', part && 'pl-4 text-muted')}>
          {name}
          {note ? <span className="ml-1.5 text-2xs text-faint max-sm:ml-0 max-sm:block">{note}</span> : null}
        </span>
        <span className={cn('text-xs max-sm:ml-auto max-sm:text-right sm:shrink-0', faint && 'text-faint')}>
          {text}
        </span>
      </span>
      {children}
    </>
  );
  const row =
    href === null ? (
      <div className={className}>{content}</div>
    ) : (
      <Link href={href} prefetch={false} data-focus-inset className={cn(className, 'hover:bg-hover')}>
        {content}
      </Link>
    );
  return full === undefined ? row : <Tooltip content={full}>{row}</Tooltip>;
}

/** What stands along the axis of all rows. Within what scrolls, so that it is as wide as the rows beside a scrollbar. */
export function ListAxis({ children }: { children: React.ReactNode }) {
  return (
    <p
      aria-hidden
      data-axis
      className="sticky bottom-0 mx-2 flex h-5 justify-between border-t border-line bg-canvas pt-1 text-2xs text-faint"
    >
      {children}
    </p>
  );
}
