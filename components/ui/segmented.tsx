'use client';
import { ToggleGroup } from 'radix-ui';
import { cn } from './cn.ts';

export interface SegmentedProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; icon?: React.ReactNode }[];
  onValueChange: (value: T) => void;
  /** Show the icons alone; the labels are read aloud. */
  iconsOnly?: boolean;
  className?: string;
}

/** One of two to five that are all in sight. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onValueChange,
  iconsOnly = false,
  className,
}: SegmentedProps<T>) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(next) => next && onValueChange(next as T)}
      className={cn('inline-flex h-7 items-center gap-px rounded-md bg-hover p-0.5', className)}
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          aria-label={iconsOnly ? option.label : undefined}
          className="flex h-6 min-w-6 items-center justify-center gap-1.5 rounded-sm px-2 text-xs font-medium whitespace-nowrap text-muted transition-colors hover:text-ink data-[state=on]:bg-surface data-[state=on]:text-ink data-[state=on]:shadow-control dark:data-[state=on]:bg-line-strong [&_svg]:size-3.5"
        >
          {option.icon}
          {iconsOnly ? null : option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
