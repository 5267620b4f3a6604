'use client';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogContent } from '#components/ui/dialog.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { DEFAULT_PREFERENCES } from '#lib/shortcuts/preferences.ts';
import { GRID_KEYS, SCOPE_NAMES, SCOPES, SHORTCUTS } from '#lib/shortcuts/registry.ts';
import type { Scope, Shortcut, ShortcutId } from '#lib/shortcuts/registry.ts';
import { KeyRow } from './key-row.tsx';
import { keyPreferences, useKeyPreferences } from './key-preferences.ts';

const all: readonly Shortcut[] = SHORTCUTS;

/** All keys by where they work, as they are now; they are changed and switched off here, too. */
export function KeySheet({
  onClose,
  onCloseAutoFocus,
}: {
  onClose: () => void;
  onCloseAutoFocus: (event: Event) => void;
}) {
  const preferences = useKeyPreferences();
  const [changing, setChanging] = useState(false);
  const [recorded, setRecorded] = useState<ShortcutId | null>(null);
  const changed = !preferences.singleKeys || Object.keys(preferences.keys).length > 0;
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent
        title="Keys"
        description="What they do, and where. They rest while you type, and while a menu or a dialog is open."
        className="w-[min(54rem,calc(100vw-1rem))]"
        onCloseAutoFocus={onCloseAutoFocus}
        onEscapeKeyDown={(event) => {
          // Esc ends the recording first, and the sheet after.
          if (recorded === null) return;
          event.preventDefault();
          setRecorded(null);
        }}
        footer={
          <>
            {changing ? (
              <Button
                look="quiet"
                disabled={!changed}
                onClick={() => keyPreferences.set(DEFAULT_PREFERENCES)}
                className="mr-auto"
              >
                <RotateCcw aria-hidden /> Reset all
              </Button>
            ) : null}
            <Button
              look={changing ? 'primary' : 'outline'}
              onClick={() => {
                setRecorded(null);
                setChanging(!changing);
              }}
            >
              {changing ? 'Done' : 'Change keys'}
            </Button>
          </>
        }
      >
        <label className="mb-4 flex min-h-6 items-start gap-2.5 text-sm">
          <input
            type="checkbox"
            checked={preferences.singleKeys}
            onChange={({ target }) => keyPreferences.set({ ...preferences, singleKeys: target.checked })}
            className="mt-0.5 size-4 accent-accent"
          />
          <span>
            Single keys are on
            <span className="block text-xs text-muted">
              Switch them off if you dictate or press keys by accident: then only keys with Ctrl, ⌘ or Alt, arrows,
              Enter and Esc do something.
            </span>
          </span>
        </label>
        <div className="gap-8 sm:columns-2">
          {SCOPES.map((scope) => (
            <Part key={scope} scope={scope}>
              {all
                .filter((shortcut) => shortcut.scope === scope)
                .map((shortcut) => (
                  <KeyRow
                    key={shortcut.id}
                    shortcut={shortcut}
                    preferences={preferences}
                    changing={changing}
                    recording={recorded === shortcut.id}
                    onRecord={(on) => setRecorded(on ? shortcut.id : null)}
                  />
                ))}
              {scope === 'list'
                ? GRID_KEYS.map(({ keys, name }) => <GridKey key={name} keys={keys} name={name} />)
                : null}
            </Part>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}

function Part({ scope, children }: { scope: Scope; children: React.ReactNode }) {
  return (
    <section className="mb-5 break-inside-avoid">
      <h3 className="mb-1 text-xs font-medium text-muted">{SCOPE_NAMES[scope]}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function GridKey({ keys, name }: { keys: readonly string[]; name: string }) {
  return (
    <li className="flex min-h-8 items-center justify-between gap-3 border-b border-line text-sm">
      {name} <Kbd keys={keys} />
    </li>
  );
}
