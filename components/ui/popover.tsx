'use client';
import { Popover as Radix } from 'radix-ui';
import { cn } from './cn.ts';

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;

/** The look of everything that floats. */
export const floating = 'z-50 animate-pop rounded-lg bg-surface text-ink shadow-pop outline-none';

/** Give it a name by `aria-label` or `aria-labelledby`: it is a dialog. */
export function PopoverContent({ className, align = 'start', sideOffset = 6, ...rest }: Radix.PopoverContentProps) {
  return (
    <Radix.Portal>
      <Radix.Content
        align={align}
        sideOffset={sideOffset}
        collisionPadding={8}
        className={cn(
          floating,
          'max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-16px)] overflow-y-auto',
          className,
        )}
        {...rest}
      />
    </Radix.Portal>
  );
}
