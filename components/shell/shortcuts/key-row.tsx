'use client';
import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { useMac } from '#lib/browser/platform.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { keyCaps } from '#lib/shortcuts/keys.ts';
import { keysOf, withKeys } from '#lib/shortcuts/preferences.ts';
import type { KeyPreferences } from '#lib/shortcuts/preferences.ts';
import type { Shortcut } from '#lib/shortcuts/registry.ts';
import { useChooseKeys } from './key-preferences.ts';
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
  const { shortcuts } = useMessages();
  const mac = useMac();
  const chooseKeys = useChooseKeys();
  const change = useRef<HTMLButtonElement>(null);
  const { id, fixed } = shortcut;
  const name = shortcuts.names[id];
  const say = shortcuts.row;
  const keys = keysOf(preferences, id);
  const changed = id in preferences.keys;

  function give(next: string | null): void {
    chooseKeys(withKeys(preferences, id, next));
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
      {keys === null ? <span className="text-xs text-faint">{say.isOff}</span> : <Kbd keys={keyCaps(keys, mac)} />}
      {changing ? (
        fixed ? (
          <span className="ml-1 text-xs text-faint">{say.fixed}</span>
        ) : (
          <span className="ml-1 flex items-center">
            <Button
              ref={change}
              look="quiet"
              size="sm"
              aria-label={say.changeKeysOf(name)}
              onClick={() => onRecord(true)}
            >
              {say.change}
            </Button>
            {changed ? (
              <Button look="quiet" size="sm" aria-label={say.resetKeysOf(name)} onClick={() => give(shortcut.keys)}>
                {say.reset}
              </Button>
            ) : keys === null ? null : (
              <Button look="quiet" size="sm" aria-label={say.switchOff(name)} onClick={() => give(null)}>
                {say.off}
              </Button>
            )}
          </span>
        )
      ) : null}
    </li>
  );
}
