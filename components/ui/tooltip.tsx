'use client';
import { Tooltip as Radix } from 'radix-ui';
import { Kbd } from './kbd.tsx';

export const TooltipProvider = Radix.Provider;

/** Words that appear beside what is hovered or focused. Never the only place of something that must be known. */
export function Tooltip({
  content,
  keys,
  side = 'bottom',
  align = 'center',
  children,
}: {
  content: React.ReactNode;
  /** The keyboard's way to the same. */
  keys?: readonly string[];
  side?: Radix.TooltipContentProps['side'];
  align?: Radix.TooltipContentProps['align'];
  children: React.ReactNode;
}) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-60 flex max-w-72 animate-fade items-center gap-2 rounded-md bg-ink px-2 py-1 text-xs text-canvas"
        >
          <span>{content}</span>
          {keys ? <Kbd keys={keys} inverse /> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
