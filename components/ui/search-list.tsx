'use client';
import { Check, Search } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { cn } from './cn.ts';

export interface SearchListItem {
  value: string;
  label: string;
  /** Shown at the right, in grey. */
  detail?: string;
  /** Items of one group stand together, in the order given, under its name. */
  group?: string;
  /** Further texts by which the item is found. */
  keywords?: string;
}

export interface SearchListProps {
  /** What is chosen here; read aloud. */
  label: string;
  placeholder: string;
  items: readonly SearchListItem[];
  selected: readonly string[];
  onChoose: (value: string) => void;
  /** Said where nothing fits. */
  empty: (sought: string) => React.ReactNode;
  /** Several may be chosen: rows bear a box and stay. */
  multiple?: boolean;
  className?: string;
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[_/\s]+/g, ' ');

/** Type to narrow, arrows to walk, Enter to choose: a combobox with its list always open, to be put into a popover. */
export function SearchList({
  label,
  placeholder,
  items,
  selected,
  onChoose,
  empty,
  multiple = false,
  className,
}: SearchListProps) {
  const id = useId();
  const [sought, setSought] = useState('');
  const [walked, setWalked] = useState<string | null>(null);
  const haystacks = useMemo(() => items.map((item) => fold(`${item.label} ${item.keywords ?? ''}`)), [items]);
  const shown = items.filter((_, index) =>
    fold(sought)
      .split(' ')
      .every((word) => haystacks[index]?.includes(word)),
  );
  const activeIndex = Math.max(
    0,
    shown.findIndex(({ value }) => value === walked),
  );
  const active = shown[activeIndex];

  function walkTo(index: number) {
    const next = shown[Math.min(shown.length - 1, Math.max(0, index))];
    if (!next) return;
    setWalked(next.value);
    document.getElementById(`${id}-${next.value}`)?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: React.KeyboardEvent) {
    // Enter ends a syllable that is being put together, and chooses nothing.
    if (event.nativeEvent.isComposing) return;
    const steps: Record<string, number> = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      PageDown: activeIndex + 8,
      PageUp: activeIndex - 8,
    };
    const step = steps[event.key];
    if (step !== undefined) walkTo(step);
    else if (event.key === 'Enter' && active) onChoose(active.value);
    else return;
    event.preventDefault();
  }

  return (
    <div className={cn('flex w-72 flex-col', className)}>
      <div className="flex h-9 items-center gap-2 border-b border-line px-3 text-faint">
        <Search aria-hidden className="size-4 shrink-0" />
        <input
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${id}-${active.value}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={sought}
          onChange={(event) => {
            setSought(event.target.value);
            setWalked(null);
          }}
          onKeyDown={onKeyDown}
          className="w-full min-w-0 bg-transparent text-sm text-ink outline-none focus-visible:outline-none"
        />
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        aria-multiselectable={multiple || undefined}
        tabIndex={-1}
        className="max-h-72 overflow-y-auto p-1"
      >
        {shown.map((item, index) => (
          <Row
            key={item.value}
            id={`${id}-${item.value}`}
            item={item}
            heading={item.group !== shown[index - 1]?.group ? item.group : undefined}
            active={item === active}
            chosen={selected.includes(item.value)}
            onChoose={() => onChoose(item.value)}
            onPoint={() => setWalked(item.value)}
          />
        ))}
      </div>
      <p role="status" className={cn('text-center text-sm text-muted', shown.length === 0 && 'px-4 pb-4')}>
        {shown.length === 0 ? empty(sought) : ''}
      </p>
    </div>
  );
}

function Row(props: {
  id: string;
  item: SearchListItem;
  heading?: string;
  active: boolean;
  chosen: boolean;
  onChoose: () => void;
  onPoint: () => void;
}) {
  const { item } = props;
  return (
    <>
      {props.heading ? (
        <div role="presentation" className="px-2 pt-2 pb-1 text-xs text-faint">
          {props.heading}
        </div>
      ) : null}
      <div
        id={props.id}
        role="option"
        aria-selected={props.chosen}
        onClick={props.onChoose}
        onPointerMove={props.active ? undefined : props.onPoint}
        className={cn(
          'flex min-h-7 cursor-pointer items-center gap-2 rounded-sm py-1 pr-2 pl-7 text-sm select-none',
          props.active && 'bg-hover',
        )}
      >
        {props.chosen ? <Check aria-hidden className="-ml-5 size-4 shrink-0 text-accent-text" /> : null}
        <span className={cn('min-w-0 flex-1 truncate', props.chosen && '-ml-1')}>{item.label}</span>
        {item.detail ? <span className="shrink-0 text-xs text-faint">{item.detail}</span> : null}
      </div>
    </>
  );
}
