'use client';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useMessages } from '#lib/messages/use-messages.ts';
import { cn } from './cn.ts';
import { Button } from './button.tsx';

export const Dialog = Radix.Root;
export const DialogTrigger = Radix.Trigger;
export const DialogClose = Radix.Close;

export interface DialogContentProps extends Omit<Radix.DialogContentProps, 'title'> {
  title: string;
  /** Said below the title; `null` where the title says it all. */
  description: React.ReactNode;
  footer?: React.ReactNode;
  /** Where it stands: in the middle, at the right edge, or risen from the bottom on a phone and in the middle otherwise. */
  place?: 'middle' | 'right' | 'sheet';
}

const PLACES = {
  middle: 'top-[12vh] left-1/2 max-h-[76vh] w-[min(32rem,calc(100vw-1rem))] -translate-x-1/2 rounded-xl animate-fade',
  right: 'inset-y-0 right-0 w-[min(36rem,100vw)] border-l border-line animate-fade',
  sheet:
    'inset-x-0 bottom-0 max-h-[88dvh] rounded-t-xl animate-sheet sm:inset-x-auto sm:top-[12vh] sm:bottom-auto sm:left-1/2 sm:max-h-[76vh] sm:w-[min(32rem,calc(100vw-1rem))] sm:-translate-x-1/2 sm:rounded-xl',
} as const;

export function DialogContent({
  title,
  description,
  footer,
  place = 'middle',
  className,
  children,
  ...rest
}: DialogContentProps) {
  const { ui } = useMessages();
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-50 animate-fade bg-scrim" />
      <Radix.Content
        className={cn('fixed z-50 flex flex-col bg-surface text-ink shadow-pop outline-none', PLACES[place], className)}
        {...(description ? {} : { 'aria-describedby': undefined })}
        {...rest}
      >
        <header className="flex items-start gap-4 border-b border-line px-4 py-3">
          <div className="min-w-0 flex-1">
            <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
            {description ? (
              <Radix.Description className="mt-0.5 text-sm text-muted">{description}</Radix.Description>
            ) : null}
          </div>
          <Radix.Close asChild>
            <Button look="quiet" size="sm" icon aria-label={ui.close} className="-mr-1.5">
              <X aria-hidden />
            </Button>
          </Radix.Close>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
        {footer ? <footer className="flex justify-end gap-2 border-t border-line px-4 py-3">{footer}</footer> : null}
      </Radix.Content>
    </Radix.Portal>
  );
}

/** A dialog without a head of its own: its title is read aloud, its content begins at its top. */
export function DialogPane({
  title,
  className,
  children,
  ...rest
}: Omit<Radix.DialogContentProps, 'title'> & { title: string }) {
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-50 animate-fade bg-scrim" />
      <Radix.Content
        aria-describedby={undefined}
        className={cn(
          'fixed z-50 flex flex-col overflow-hidden bg-surface text-ink shadow-pop outline-none',
          PLACES.middle,
          className,
        )}
        {...rest}
      >
        <Radix.Title className="sr-only">{title}</Radix.Title>
        {children}
      </Radix.Content>
    </Radix.Portal>
  );
}
