'use client';
import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import { cn } from './cn.ts';
import { floating } from './popover.tsx';

export const DropdownMenuTrigger = Radix.Trigger;
export const DropdownMenuRadioGroup = Radix.RadioGroup;

/** Not modal: the page behind stays readable and scrollable, and nothing that can be focused is hidden. */
export function DropdownMenu(props: Radix.DropdownMenuProps) {
  return <Radix.Root modal={false} {...props} />;
}

const menuItem =
  'flex min-h-7 cursor-default items-center gap-2 rounded-sm px-2 py-1 text-sm outline-none select-none data-[highlighted]:bg-hover data-[disabled]:opacity-45 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted';

export function DropdownMenuContent({
  className,
  align = 'start',
  sideOffset = 6,
  ...rest
}: Radix.DropdownMenuContentProps) {
  return (
    <Radix.Portal>
      <Radix.Content
        align={align}
        sideOffset={sideOffset}
        collisionPadding={8}
        className={cn(
          floating,
          'max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto p-1',
          className,
        )}
        {...rest}
      />
    </Radix.Portal>
  );
}

export function DropdownMenuItem({ className, ...rest }: Radix.DropdownMenuItemProps) {
  return <Radix.Item className={cn(menuItem, className)} {...rest} />;
}

export function DropdownMenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}

export function DropdownMenuCheckboxItem({ className, children, ...rest }: Radix.DropdownMenuCheckboxItemProps) {
  return (
    <Radix.CheckboxItem className={cn(menuItem, 'pr-3 pl-7', className)} {...rest}>
      <ItemMark />
      {children}
    </Radix.CheckboxItem>
  );
}

export function DropdownMenuRadioItem({ className, children, ...rest }: Radix.DropdownMenuRadioItemProps) {
  return (
    <Radix.RadioItem className={cn(menuItem, 'pr-3 pl-7', className)} {...rest}>
      <ItemMark />
      {children}
    </Radix.RadioItem>
  );
}

function ItemMark() {
  return (
    <span className="absolute -ml-5 flex">
      <Radix.ItemIndicator>
        <Check aria-hidden />
      </Radix.ItemIndicator>
    </span>
  );
}
