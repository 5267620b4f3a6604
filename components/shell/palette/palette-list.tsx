'use client';
import { Check, ChevronRight } from 'lucide-react';
import { cn } from '#components/ui/cn.ts';
import { Kbd } from '#components/ui/kbd.tsx';
import { useKeyPreferences } from '../shortcuts/key-preferences.ts';
import { useMac } from '#lib/browser/platform.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { keyCaps } from '#lib/shortcuts/keys.ts';
import { keysOf } from '#lib/shortcuts/preferences.ts';
import type { PaletteAct } from './palette-acts.ts';

/** The entries, group by group. What is typed goes on in the field above: the entry that is walked to is told by its id. */
export function PaletteList({
  id,
  optionId,
  entries,
  active,
  onPoint,
  onChoose,
}: {
  id: string;
  optionId: (index: number) => string;
  entries: readonly PaletteAct[];
  active: number;
  onPoint: (index: number) => void;
  onChoose: (act: PaletteAct) => void;
}) {
  const { palette } = useMessages();
  const preferences = useKeyPreferences();
  const mac = useMac();
  const groups = [...new Set(entries.map(({ group }) => group))];
  const capsOf = ({ shortcut }: PaletteAct): string[] => {
    const keys = shortcut ? keysOf(preferences, shortcut) : null;
    return keys === null ? [] : keyCaps(keys, mac);
  };
  return (
    <div
      id={id}
      role="listbox"
      aria-label={palette.list}
      tabIndex={-1}
      className="min-h-0 flex-1 overflow-y-auto p-1.5 outline-none"
    >
      {groups.map((group, at) => (
        <div key={group} role="group" aria-labelledby={`${id}-group-${at}`}>
          <div id={`${id}-group-${at}`} role="presentation" className="px-2.5 pt-2 pb-1 text-xs text-faint">
            {group}
          </div>
          {entries.map((act, index) =>
            act.group === group ? (
              <Option
                key={act.id}
                id={optionId(index)}
                act={act}
                caps={capsOf(act)}
                active={index === active}
                onPoint={() => onPoint(index)}
                onChoose={() => onChoose(act)}
              />
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}

function Option({
  id,
  act,
  caps,
  active,
  onPoint,
  onChoose,
}: {
  id: string;
  act: PaletteAct;
  caps: string[];
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
}) {
  const { palette } = useMessages();
  const Icon = act.icon ?? ChevronRight;
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      onClick={onChoose}
      onPointerMove={active ? undefined : onPoint}
      className={cn(
        'flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1 text-sm select-none',
        active && 'bg-hover',
      )}
    >
      <Icon aria-hidden className={cn('size-4 shrink-0', active ? 'text-ink' : 'text-faint')} strokeWidth={1.75} />
      <span className={cn('min-w-0 flex-1 truncate', act.id.startsWith('submission:') && 'font-mono text-xs')}>
        {act.name}
      </span>
      {act.on ? (
        <span className="flex items-center gap-1 text-xs text-muted">
          <Check aria-hidden className="size-3.5" /> {palette.on}
        </span>
      ) : null}
      {act.detail ? <span className="shrink-0 text-xs text-faint">{act.detail}</span> : null}
      {caps.length > 0 ? <Kbd keys={caps} /> : null}
    </div>
  );
}
