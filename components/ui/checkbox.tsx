'use client';
import { Check, Minus } from 'lucide-react';
import { Checkbox as Radix } from 'radix-ui';
import { cn } from './cn.ts';

/** Name it by a `<label>` around both, or by `aria-label`. */
export function Checkbox({ className, checked, ...rest }: Radix.CheckboxProps) {
  const Mark = checked === 'indeterminate' ? Minus : Check;
  return (
    <Radix.Root
      checked={checked}
      className={cn(
        'hit-area flex size-4 shrink-0 items-center justify-center rounded-sm border border-control bg-surface text-on-accent transition-colors disabled:opacity-45 data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:border-accent data-[state=indeterminate]:bg-accent',
        className,
      )}
      {...rest}
    >
      <Radix.Indicator>
        <Mark aria-hidden className="size-3" strokeWidth={3} />
      </Radix.Indicator>
    </Radix.Root>
  );
}
