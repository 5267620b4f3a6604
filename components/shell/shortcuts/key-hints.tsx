'use client';
import { Fragment } from 'react';
import { cn } from '#components/ui/cn.ts';
import { Kbd } from '#components/ui/kbd.tsx';
import { useMac } from '#lib/browser/platform.ts';
import { keyCaps } from '#lib/shortcuts/keys.ts';
import { keysOf } from '#lib/shortcuts/preferences.ts';
import type { ShortcutId } from '#lib/shortcuts/registry.ts';
import { useKeyPreferences } from './key-preferences.ts';

export interface KeyHint {
  /** Shortcuts, by their keys of the moment, or keys that never change. */
  keys: readonly (ShortcutId | { always: string })[];
  words: string;
}

/** A quiet line that says what keys do here. Not on a phone, and not to those who switched single keys off. */
export function KeyHints({ hints, className }: { hints: readonly KeyHint[]; className?: string }) {
  const preferences = useKeyPreferences();
  const mac = useMac();
  if (!preferences.singleKeys) return null;
  const shown = hints
    .map(({ keys, words }) => ({
      words,
      keys: keys.flatMap((key) => {
        if (typeof key !== 'string') return [key.always];
        const now = keysOf(preferences, key);
        return now === null ? [] : [keyCaps(now, mac).join(' ')];
      }),
    }))
    .filter(({ keys }) => keys.length > 0);
  return (
    <p className={cn('flex h-5 items-center gap-1.5 text-xs whitespace-nowrap text-faint max-sm:hidden', className)}>
      {shown.map(({ keys, words }, index) => (
        <Fragment key={words}>
          {index > 0 ? <span aria-hidden>·</span> : null}
          <Kbd keys={keys} />
          <span>{words}</span>
        </Fragment>
      ))}
    </p>
  );
}
