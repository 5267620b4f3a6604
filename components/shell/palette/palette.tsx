'use client';
import { LoaderCircle, Search } from 'lucide-react';
import { useRef, useState, useSyncExternalStore } from 'react';
import { Dialog, DialogPane } from '#components/ui/dialog.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { rankActs } from '#lib/palette/rank-acts.ts';
import { useFilterActs } from './filter-acts.ts';
import { arrange } from './arrange.ts';
import { usedActs } from './memories.ts';
import type { PaletteAct } from './palette-acts.ts';
import { PaletteList } from './palette-list.tsx';
import { useTypedActs } from './typed-acts.ts';
import { useViewActs } from './view-acts.ts';

/** So long a pause in typing asks for submissions. */
const PAUSE_MS = 200;
const LIST = 'palette-list';
const optionId = (index: number): string => `palette-option-${index}`;

/** Type what is wanted, walk with the arrows, Enter does it: a combobox whose list is always open. */
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
  const [walked, setWalked] = useState(0);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const used = useSyncExternalStore(usedActs.subscribe, usedActs.get, usedActs.getInitial);
  const viewActs = useViewActs();
  const filterActs = useFilterActs();
  const { recent, typed, looking, problem } = useTypedActs(sought, asked);

  const all = [...acts, ...filterActs, ...viewActs];
  const entries = arrange(
    palette,
    sought.trim() === '' ? { acts: all, recent, used } : { found: rankActs(sought, [...all, ...recent], used), typed },
  );
  const active = Math.min(walked, entries.length - 1);

  function walkTo(index: number): void {
    const next = (index + entries.length) % Math.max(1, entries.length);
    setWalked(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) onClose();
    else if (event.key === 'ArrowDown') walkTo(active + 1);
    else if (event.key === 'ArrowUp') walkTo(active - 1);
    else if (event.key === 'PageDown') walkTo(Math.min(entries.length - 1, active + 8));
    else if (event.key === 'PageUp') walkTo(Math.max(0, active - 8));
    else if (event.key === 'Enter' && entries[active]) onChoose(entries[active]);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog open onOpenChange={onClose}>
      <DialogPane title={palette.title} className="w-[min(40rem,calc(100vw-1rem))]" onCloseAutoFocus={onCloseAutoFocus}>
        <div className="flex h-12 shrink-0 items-center gap-2.5 border-b border-line px-4 text-faint">
          <Search aria-hidden className="size-4 shrink-0" />
          <input
            role="combobox"
            aria-label={palette.label}
            aria-expanded
            aria-controls={LIST}
            aria-autocomplete="list"
            aria-activedescendant={entries.length > 0 ? optionId(active) : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            placeholder={palette.placeholder}
            value={sought}
            onChange={({ target: { value } }) => {
              setSought(value);
              setWalked(0);
              document.getElementById(LIST)?.scrollTo({ top: 0 });
              clearTimeout(pause.current);
              pause.current = setTimeout(() => setAsked(value), PAUSE_MS);
            }}
            onKeyDown={onKeyDown}
            className="w-full min-w-0 bg-transparent text-base text-ink outline-none focus-visible:outline-none"
          />
          {looking ? <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin" /> : null}
        </div>
        <PaletteList
          id={LIST}
          optionId={optionId}
          entries={entries}
          active={active}
          onPoint={setWalked}
          onChoose={onChoose}
        />
        <footer className="flex h-9 shrink-0 items-center gap-3 border-t border-line px-4 text-xs text-faint">
          <p role="status" className="min-w-0 flex-1 truncate">
            {problem ? palette.failed(problem) : looking ? palette.looking : palette.results(entries.length)}
          </p>
          <span aria-hidden className="flex items-center gap-1.5 max-sm:hidden">
            <Kbd keys={['↑', '↓']} /> {palette.keys.move} <Kbd keys={['Enter']} /> {palette.keys.act}{' '}
            <Kbd keys={['Esc']} /> {palette.keys.close}
          </span>
        </footer>
      </DialogPane>
    </Dialog>
  );
}
