'use client';
import { Search } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { Dialog, DialogPane } from '#components/ui/dialog.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { keyLine } from './key-line.ts';
import type { PaletteAct } from './palette-acts.ts';
import { FIELD, LIST } from './palette-ids.ts';

/** So long a pause in typing asks for submissions. */
const PAUSE_MS = 200;
const WALKING: readonly string[] = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Enter'];

export const loadEntries = () => import('./palette-entries.tsx');
const Entries = dynamic(() => loadEntries().then((module) => module.PaletteEntries), {
  ssr: false,
  loading: () => <NoEntriesYet />,
});

/**
 * Type what is wanted, walk with the arrows, Enter does it: a combobox whose list is always open. The field is there at once and
 * stays the same one, so that nothing typed or composed is lost while its list is loading.
 */
export function Palette({
  acts,
  onChoose,
  onClose,
  onCloseAutoFocus,
}: {
  /** What could be done when it was opened. */
  acts: readonly PaletteAct[];
  onChoose: (act: PaletteAct) => void;
  onClose: () => void;
  onCloseAutoFocus: (event: Event) => void;
}) {
  const { palette } = useMessages();
  const [sought, setSought] = useState('');
  const [asked, setAsked] = useState('');
  const [keys] = useState(keyLine);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  function onKeyDown(event: React.KeyboardEvent): void {
    // Enter ends a syllable that is being put together, and chooses nothing.
    if (event.nativeEvent.isComposing) return;
    if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) onClose();
    else if (WALKING.includes(event.key)) keys.press(event.key);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog open onOpenChange={onClose}>
      <DialogPane title={palette.title} className="w-[min(40rem,calc(100vw-1rem))]" onCloseAutoFocus={onCloseAutoFocus}>
        <div className="flex h-12 shrink-0 items-center gap-2.5 border-b border-line px-4 text-faint">
          <Search aria-hidden className="size-4 shrink-0" />
          <input
            id={FIELD}
            role="combobox"
            aria-label={palette.label}
            aria-expanded
            aria-controls={LIST}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            placeholder={palette.placeholder}
            value={sought}
            onChange={({ target: { value } }) => {
              setSought(value);
              keys.forget();
              document.getElementById(LIST)?.scrollTo({ top: 0 });
              clearTimeout(pause.current);
              pause.current = setTimeout(() => setAsked(value), PAUSE_MS);
            }}
            onKeyDown={onKeyDown}
            className="w-full min-w-0 bg-transparent text-base text-ink outline-none focus-visible:outline-none"
          />
        </div>
        <Entries sought={sought} asked={asked} acts={acts} keys={keys} onChoose={onChoose} />
      </DialogPane>
    </Dialog>
  );
}

/** The list before it is there. */
function NoEntriesYet() {
  const { palette } = useMessages();
  return (
    <div id={LIST} role="listbox" aria-label={palette.list} aria-busy tabIndex={-1} className="flex flex-col gap-3 p-4">
      {['w-2/5', 'w-3/5', 'w-1/2', 'w-2/5', 'w-3/5', 'w-1/2'].map((width, index) => (
        <Skeleton key={index} className={`h-5 ${width}`} />
      ))}
    </div>
  );
}
