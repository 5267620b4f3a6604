'use client';
import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { useMac } from '#lib/browser/platform.ts';
import { keyCaps } from '#lib/shortcuts/keys.ts';
import { keysOf, withKeys } from '#lib/shortcuts/preferences.ts';
import type { KeyPreferences } from '#lib/shortcuts/preferences.ts';
import type { Shortcut } from '#lib/shortcuts/registry.ts';
import { keyPreferences } from './key-preferences.ts';
import { KeyRecorder } from './key-recorder.tsx';

/** One shortcut with its keys of the moment, and while keys are changed, the ways to do so. */
export function KeyRow({
  shortcut,
  preferences,
  changing,
  recording,
  onRecord,
}: {
  shortcut: Shortcut;
  preferences: KeyPreferences;
  changing: boolean;
  recording: boolean;
  onRecord: (on: boolean) => void;
}) {
  const mac = useMac();
  const change = useRef<HTMLButtonElement>(null);
  const { id, name, fixed } = shortcut;
  const keys = keysOf(preferences, id);
  const changed = id in preferences.keys;

  function give(next: string | null): void {
    keyPreferences.set(withKeys(preferences, id, next));
    onRecord(false);
    // What was pressed may be gone with the change.
    requestAnimationFrame(() => change.current?.focus());
  }

  if (recording) {
    return (
      <li className="border-b border-line py-1.5">
        <KeyRecorder
          shortcut={shortcut}
          preferences={preferences}
          onKeep={give}
          onCancel={() => {
            onRecord(false);
            requestAnimationFrame(() => change.current?.focus());
          }}
        />
      </li>
    );
  }
  return (
    <li className="flex min-h-8 items-center gap-1.5 border-b border-line text-sm">
      <span className="min-w-0 flex-1">{name}</span>
      {keys === null ? <span className="text-xs text-faint">off</span> : <Kbd keys={keyCaps(keys, mac)} />}
      {changing ? (
        fixed ? (
          <span className="ml-1 text-xs text-faint">fixed</span>
        ) : (
          <span className="ml-1 flex items-center">
            <Button
              ref={change}
              look="quiet"
              size="sm"
              aria-label={`Change the keys of: ${name}`}
              onClick={() => onRecord(true)}
            >
              Change
            </Button>
            {changed ? (
              <Button look="quiet" size="sm" aria-label={`Reset: ${name}`} onClick={() => give(shortcut.keys)}>
                Reset
              </Button>
            ) : keys === null ? null : (
              <Button look="quiet" size="sm" aria-label={`Switch off: ${name}`} onClick={() => give(null)}>
                Off
              </Button>
            )}
          </span>
        )
      ) : null}
    </li>
  );
}
