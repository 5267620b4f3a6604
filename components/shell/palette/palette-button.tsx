'use client';
import { Command } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { withUsed } from '#lib/palette/recent.ts';
import { useKeyCaps } from '../shortcuts/key-preferences.ts';
import { useFocusReturn } from '../shortcuts/use-focus-return.ts';
import { useShortcut } from '../shortcuts/use-shortcuts.ts';
import { usedActs } from './memories.ts';
import { collectActs } from './palette-acts.ts';
import type { PaletteAct } from './palette-acts.ts';
import { loadEntries, Palette } from './palette.tsx';

/** The way to everything, for the pointer; ⌘K or Ctrl K does the same. */
export function PaletteButton() {
  const messages = useMessages();
  const [acts, setActs] = useState<PaletteAct[] | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const chosen = useRef<PaletteAct | null>(null);
  const focus = useFocusReturn(() => button.current);
  const caps = useKeyCaps('palette') ?? [];

  // Its list is ready before it is wanted, and after all that the page needs.
  useEffect(() => {
    const timer = setTimeout(() => void loadEntries(), 2_000);
    return () => clearTimeout(timer);
  }, []);

  function open(): void {
    focus.remember();
    setActs(collectActs(messages));
  }
  useShortcut('palette', open);

  function choose(act: PaletteAct): void {
    if (act.fleeting !== true) usedActs.set(withUsed(usedActs.get(), act.id));
    chosen.current = act;
    setActs(null);
  }

  return (
    <>
      <Tooltip content={messages.palette.title} keys={caps}>
        <Button
          ref={button}
          look="quiet"
          aria-label={messages.palette.title}
          aria-haspopup="dialog"
          onClick={open}
          onPointerEnter={() => void loadEntries()}
          className="px-2"
        >
          <Command aria-hidden strokeWidth={1.75} />
          <span aria-hidden className="max-lg:hidden">
            <Kbd keys={caps} />
          </span>
        </Button>
      </Tooltip>
      {acts === null ? null : (
        <Palette
          acts={acts}
          onChoose={choose}
          onClose={() => setActs(null)}
          onCloseAutoFocus={(event) => {
            focus.onCloseAutoFocus(event);
            // Now that the focus is where it was: what is chosen may move it on, and gives it back there.
            const act = chosen.current;
            chosen.current = null;
            act?.run();
          }}
        />
      )}
    </>
  );
}
