'use client';
import { useMessages } from '#lib/messages/use-messages.ts';

/** The keyboard's way past the navigation: the first stop of every page, seen only while it has the focus. */
export function SkipLink() {
  const { shell } = useMessages();
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-60 -translate-y-14 rounded-md bg-accent px-3 py-2 text-sm font-medium text-on-accent focus:translate-y-0"
    >
      {shell.skip}
    </a>
  );
}
