'use client';
import { Bookmark } from 'lucide-react';
import { useRef, useState } from 'react';
import { useMessages } from '#lib/messages/use-messages.ts';
import { ViewsDialog } from './lazy-dialogs.tsx';

/** Opens the list of all views; drawn like the links of the navigation that it stands among. */
export function ViewsButton({ className, iconClassName }: { className?: string; iconClassName?: string }) {
  const { views } = useMessages();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        title={views.title}
        aria-haspopup="dialog"
        data-focus-inset
        onClick={() => setOpen(true)}
        className={className}
      >
        <Bookmark aria-hidden className={iconClassName} strokeWidth={1.75} />
        <span className="sm:max-desk:sr-only">{views.title}</span>
      </button>
      {open ? <ViewsDialog onClose={() => setOpen(false)} returnFocus={() => button.current?.focus()} /> : null}
    </>
  );
}
