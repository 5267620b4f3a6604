'use client';
import { useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { isMac, useMac } from '#lib/browser/platform.ts';
import { describeRefusal } from '#lib/messages/describe-refusal.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { formatKeys, isSingleKey, keyCaps, pressOf } from '#lib/shortcuts/keys.ts';
import type { Press } from '#lib/shortcuts/keys.ts';
import { refusalOf } from '#lib/shortcuts/preferences.ts';
import type { KeyPreferences } from '#lib/shortcuts/preferences.ts';
import type { Shortcut } from '#lib/shortcuts/registry.ts';

/** Press one key, or two one after another; Enter keeps them, Esc (of the sheet) does not. Nothing depends on how fast. */
export function KeyRecorder({
  shortcut,
  preferences,
  onKeep,
  onCancel,
}: {
  shortcut: Shortcut;
  preferences: KeyPreferences;
  onKeep: (keys: string) => void;
  onCancel: () => void;
}) {
  const { shortcuts } = useMessages();
  const { recorder } = shortcuts;
  const [presses, setPresses] = useState<Press[]>([]);
  const mac = useMac();
  const saidId = useId();
  const keys = formatKeys(presses);
  const refusal = presses.length > 0 ? refusalOf(preferences, shortcut.id, keys) : null;
  const usable = presses.length > 0 && refusal === null;

  function onKeyDown(event: React.KeyboardEvent): void {
    if (['Tab', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Enter') {
      if (usable) onKeep(keys);
      return;
    }
    if (event.key === 'Backspace') {
      setPresses([]);
      return;
    }
    const press = event.repeat ? null : pressOf(event.nativeEvent, isMac());
    if (press === null) return;
    // A second key follows a single one; all else begins anew.
    setPresses(presses.length === 1 && isSingleKey(keys) && isSingleKey(press) ? [...presses, press] : [press]);
  }

  return (
    <div className="flex flex-col gap-1.5">
      <label className="flex items-center justify-between gap-3 text-sm">
        <span className="min-w-0">{shortcuts.names[shortcut.id]}</span>
        <input
          autoFocus
          readOnly
          value={presses.length === 0 ? '' : keyCaps(keys, mac).join(' ')}
          placeholder={recorder.placeholder}
          aria-invalid={refusal !== null}
          aria-describedby={saidId}
          onKeyDown={onKeyDown}
          className="h-7 w-28 rounded-md border border-control bg-surface px-2 text-center text-sm"
        />
      </label>
      <div className="flex items-center justify-end gap-1.5">
        <p
          id={saidId}
          role="status"
          className={`min-w-0 flex-1 text-xs ${refusal === null ? 'text-muted' : 'text-rejected-text'}`}
        >
          {refusal ? describeRefusal(shortcuts, refusal) : recorder.hint}
        </p>
        <Button size="sm" look="quiet" onClick={onCancel}>
          {recorder.cancel}
        </Button>
        <Button size="sm" look="primary" disabled={!usable} onClick={() => onKeep(keys)}>
          {recorder.keep}
        </Button>
      </div>
    </div>
  );
}
