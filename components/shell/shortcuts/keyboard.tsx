'use client';
import dynamic from 'next/dynamic';
import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { navigationEnds } from '#lib/browser/navigation.ts';
import { useKeyPreferences } from './key-preferences.ts';
import { listenForShortcuts } from './listen.ts';
import { useFocusReturn } from './use-focus-return.ts';
import { useShortcut } from './use-shortcuts.ts';

const KeySheet = dynamic(() => import('./key-sheet.tsx').then((module) => module.KeySheet), { ssr: false });

const mainOf = (): HTMLElement | null => document.getElementById('main');

/** The ear for all shortcuts, the sheet that lists them, and the focus that must not be lost between pages. Shows nothing else. */
export function Keyboard() {
  const [open, setOpen] = useState(false);
  const preferences = useKeyPreferences();
  const keysNow = useEffectEvent(() => preferences);
  const focus = useFocusReturn(mainOf);
  const pathname = usePathname();
  const search = useSearchParams();
  const shown = useRef(pathname);

  useLayoutEffect(() => listenForShortcuts(() => keysNow()), []);
  useShortcut('help', () => {
    focus.remember();
    setOpen(true);
  });

  useEffect(navigationEnds, [pathname, search]);

  // What had the focus went with its page: the next Tab begins in the page that came, not in front of all pages.
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (document.activeElement === document.body) mainOf()?.focus({ preventScroll: true });
  }, [pathname]);

  return open ? <KeySheet onClose={() => setOpen(false)} onCloseAutoFocus={focus.onCloseAutoFocus} /> : null;
}
