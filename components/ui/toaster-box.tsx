'use client';
import { Toaster as Sonner } from 'sonner';
import { useMessages } from '#lib/messages/use-messages.ts';

/** Where toasts appear. */
export default function ToasterBox() {
  const { ui } = useMessages();
  return (
    <Sonner
      containerAriaLabel={ui.notifications}
      position="bottom-right"
      offset={16}
      mobileOffset={{ bottom: 72 }}
      gap={8}
      // Sonner brings a font and a width of its own.
      style={{ fontFamily: 'inherit', ['--width' as string]: '20rem' }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast: 'flex w-full items-start gap-2 rounded-lg bg-surface p-3 text-sm text-ink shadow-pop',
          description: 'text-muted',
          actionButton: 'ml-auto shrink-0 rounded-sm px-1.5 font-medium text-accent-text hover:underline',
        },
      }}
    />
  );
}
