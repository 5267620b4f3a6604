'use client';
import { Check, Copy, type LucideIcon } from 'lucide-react';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useCopy } from './use-copy.ts';
import { cn } from './cn.ts';
import { Tooltip } from './tooltip.tsx';

export interface CopyButtonProps {
  /** The text, or what makes it at the moment of the click. */
  value: string | (() => string);
  /** What is copied: "Copy the id". */
  label: string;
  icon?: LucideIcon;
  className?: string;
}

/** A small button that copies a text exactly and says that it did. */
export function CopyButton({ value, label, icon: Icon = Copy, className }: CopyButtonProps) {
  const { ui } = useMessages();
  const { copied, failed, copy } = useCopy();
  const said = copied ? ui.copied : failed ? ui.copyRefused : label;
  return (
    <Tooltip content={said}>
      <button
        type="button"
        aria-label={label}
        onClick={() => void copy(typeof value === 'function' ? value() : value)}
        className={cn(
          'inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-faint transition-colors hover:bg-hover hover:text-ink [&_svg]:size-3.5',
          className,
        )}
      >
        {copied ? <Check aria-hidden className="text-approved" /> : <Icon aria-hidden strokeWidth={1.75} />}
        <span role="status" className="sr-only">
          {copied || failed ? said : ''}
        </span>
      </button>
    </Tooltip>
  );
}
