import { cn } from './cn.ts';

/** A person by their initials; whoever reads it aloud says the name beside it. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        'inline-flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft text-2xs font-semibold text-accent-text',
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}

/** The first letters of the first and the last word; of a name in one word of Korean its last two, as is usual there. */
export function initialsOf(name: string): string {
  const [first = '', ...more] = name.trim().split(/\s+/u);
  if (more.length === 0 && /^[가-힣]+$/u.test(first)) return first.slice(-2);
  const initial = (word: string): string => /^./u.exec(word)?.[0] ?? '';
  return `${initial(first)}${initial(more.at(-1) ?? '')}`.toUpperCase();
}
