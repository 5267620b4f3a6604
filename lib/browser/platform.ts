'use client';
import { useSyncExternalStore } from 'react';

/** Is this a Mac, where ⌘ does what Ctrl does elsewhere? In the browser only. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

const never = () => () => undefined;

/** The same for what is drawn; in the first paint it is none. */
export const useMac = (): boolean => useSyncExternalStore(never, isMac, () => false);

let zone: string | null = null;

/** The zone of this machine, IANA name; asked once: half a millisecond for each time in a list is felt while it scrolls. */
export const ownZone = (): string => (zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone);
