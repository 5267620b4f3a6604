'use client';
import { Check, ChevronsUpDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import { buttonStyle } from './button.tsx';
import { cn } from './cn.ts';
import { menuItem } from './dropdown-menu.tsx';
import { floating } from './popover.tsx';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectProps {
  label: string;
  value: string;
  options: readonly SelectOption[];
  onValueChange: (value: string) => void;
  size?: 'sm' | 'md';
  className?: string;
}

/** One of a few. `label` is read aloud; set a visible one beside it where the value does not explain itself. */
export function Select({ label, value, options, onValueChange, size = 'md', className }: SelectProps) {
  return (
    <Radix.Root value={value} onValueChange={onValueChange}>
      <Radix.Trigger aria-label={label} className={cn(buttonStyle({ size }), 'justify-between', className)}>
        <Radix.Value />
        <ChevronsUpDown aria-hidden className="-mr-0.5 text-faint" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={6}
          collisionPadding={8}
          className={cn(
            floating,
            'max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width)',
          )}
        >
          <Radix.Viewport className="p-1">
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled ?? false}
                className={cn(menuItem, 'pr-3 pl-7')}
              >
                <Radix.ItemIndicator className="absolute -ml-5 flex">
                  <Check aria-hidden />
                </Radix.ItemIndicator>
                <Radix.ItemText>{option.label}</Radix.ItemText>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
