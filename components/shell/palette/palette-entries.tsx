'use client';
import { LoaderCircle } from 'lucide-react';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { Kbd } from '#components/ui/kbd.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { rankActs } from '#lib/palette/rank-acts.ts';
import { arrange } from './arrange.ts';
import { useElsewhereActs } from './elsewhere-acts.ts';
import { useFilterActs } from './filter-acts.ts';
import type { KeyLine } from './key-line.ts';
import { usedActs } from './memories.ts';
import type { PaletteAct } from './palette-acts.ts';
import { FIELD, LIST } from './palette-ids.ts';
import { PaletteList } from './palette-list.tsx';
import { useSortActs } from './sort-acts.ts';
import { useTypedActs } from './typed-acts.ts';
import { useViewActs } from './view-acts.ts';

const optionId = (index: number): string => `palette-option-${index}`;

/** What fits that which is typed: the list below the field, and how many they are. */
export function PaletteEntries({
  sought,
  asked,
  acts,
  keys,
  onChoose,
}: {
  sought: string;
  /** The same, a pause in typing later. */
  asked: string;
  acts: readonly PaletteAct[];
  keys: KeyLine;
  onChoose: (act: PaletteAct) => void;
}) {
  const { palette } = useMessages();
  // Another text, another list: it is walked from its top.
  const [walked, setWalked] = useState({ sought, to: 0 });
  const used = useSyncExternalStore(usedActs.subscribe, usedActs.get, usedActs.getInitial);
  const viewActs = useViewActs();
  const filterActs = useFilterActs();
  const sortActs = useSortActs();
  const elsewhereActs = useElsewhereActs();
  const { recent, typed, looking, problem } = useTypedActs(sought, asked);

  const all = [...acts, ...filterActs, ...sortActs, ...elsewhereActs, ...viewActs];
  const entries = arrange(
    palette,
    sought.trim() === '' ? { acts: all, recent, used } : { found: rankActs(sought, [...all, ...recent], used), typed },
  );
  const active = Math.min(walked.sought === sought ? walked.to : 0, entries.length - 1);

  function walkTo(index: number): void {
    const to = (index + entries.length) % Math.max(1, entries.length);
    setWalked({ sought, to });
    document.getElementById(optionId(to))?.scrollIntoView({ block: 'nearest' });
  }

  const press = useEffectEvent((key: string): void => {
    if (key === 'ArrowDown') walkTo(active + 1);
    else if (key === 'ArrowUp') walkTo(active - 1);
    else if (key === 'PageDown') walkTo(Math.min(entries.length - 1, active + 8));
    else if (key === 'PageUp') walkTo(Math.max(0, active - 8));
    else if (key === 'Enter' && entries[active]) onChoose(entries[active]);
  });
  useEffect(() => keys.listen((key) => press(key)), [keys]);

  const none = entries.length === 0;
  useEffect(() => {
    const field = document.getElementById(FIELD);
    if (none) field?.removeAttribute('aria-activedescendant');
    else field?.setAttribute('aria-activedescendant', optionId(active));
  }, [active, none]);

  return (
    <>
      <PaletteList
        id={LIST}
        optionId={optionId}
        entries={entries}
        active={active}
        onPoint={(to) => setWalked({ sought, to })}
        onChoose={onChoose}
      />
      <footer className="flex h-9 shrink-0 items-center gap-3 border-t border-line px-4 text-xs text-faint">
        <p role="status" className="min-w-0 flex-1 truncate">
          {problem ? palette.failed(problem) : looking ? palette.looking : palette.results(entries.length)}
        </p>
        {looking ? <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin" /> : null}
        <span aria-hidden className="flex items-center gap-1.5 max-sm:hidden">
          <Kbd keys={['↑', '↓']} /> {palette.keys.move} <Kbd keys={['Enter']} /> {palette.keys.act}{' '}
          <Kbd keys={['Esc']} /> {palette.keys.close}
        </span>
      </footer>
    </>
  );
}
