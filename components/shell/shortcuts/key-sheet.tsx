'use client';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogContent } from '#components/ui/dialog.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { DEFAULT_PREFERENCES } from '#lib/shortcuts/preferences.ts';
import { GRID_KEYS, SCOPES, SHORTCUTS } from '#lib/shortcuts/registry.ts';
import type { Shortcut, ShortcutId } from '#lib/shortcuts/registry.ts';
import { KeyRow } from './key-row.tsx';
import { useChooseKeys, useKeyPreferences } from './key-preferences.ts';

const all: readonly Shortcut[] = SHORTCUTS;

/** All keys by where they work, as they are now; they are changed and switched off here, too. */
export function KeySheet({
  onClose,
  onCloseAutoFocus,
}: {
  onClose: () => void;
  onCloseAutoFocus: (event: Event) => void;
}) {
  const { shortcuts } = useMessages();
  const say = shortcuts.sheet;
  const preferences = useKeyPreferences();
  const chooseKeys = useChooseKeys();
  const [changing, setChanging] = useState(false);
  const [recorded, setRecorded] = useState<ShortcutId | null>(null);
  const changed = !preferences.singleKeys || Object.keys(preferences.keys).length > 0;
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent
        title={say.title}
        description={say.description}
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
                onClick={() => chooseKeys(DEFAULT_PREFERENCES)}
                className="mr-auto"
              >
                <RotateCcw aria-hidden /> {say.resetAll}
              </Button>
            ) : null}
            <Button
              look={changing ? 'primary' : 'outline'}
              onClick={() => {
                setRecorded(null);
                setChanging(!changing);
              }}
            >
              {changing ? say.done : say.changeKeys}
            </Button>
          </>
        }
      >
        <label className="mb-4 flex min-h-6 items-start gap-2.5 text-sm">
          <input
            type="checkbox"
            checked={preferences.singleKeys}
            onChange={({ target }) => chooseKeys({ ...preferences, singleKeys: target.checked })}
            className="mt-0.5 size-4 accent-accent"
          />
          <span>
            {say.singleKeys}
            <span className="block text-xs text-muted">{say.singleKeysHint}</span>
          </span>
        </label>
        <div className="gap-8 sm:columns-2">
          {SCOPES.map((scope) => (
            <Part key={scope} title={shortcuts.scopes[scope]}>
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
                ? GRID_KEYS.map(({ id, keys }) => <GridKey key={id} keys={keys} name={shortcuts.gridKeys[id]} />)
                : null}
            </Part>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="mb-5 break-inside-avoid">
      <h3 className="mb-1 text-xs font-medium text-muted">{title}</h3>
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
