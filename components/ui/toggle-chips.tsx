import { cn } from './cn.ts';

export interface ToggleChip<T extends string> {
  value: T;
  label: string;
  /** Read aloud in place of the label. */
  name?: string;
  /** Fainter, beside or below the label. */
  detail?: string;
}

/** A second button in each chip that leaves it on alone. */
export interface OnlyWords {
  label: string;
  /** Read aloud, with the name of the chip. */
  name: (chip: string) => string;
}

/** A few values of which several may be on, all in sight. */
export function ToggleChips<T extends string>({
  label,
  chips,
  on,
  onChange,
  stacked = false,
  only,
  className,
}: {
  label: string;
  chips: readonly ToggleChip<T>[];
  on: readonly T[];
  onChange: (on: T[]) => void;
  /** The detail stands below the label, for narrow chips. */
  stacked?: boolean;
  /** Absent = chips are only put on and off. */
  only?: OnlyWords;
  className?: string;
}) {
  return (
    <div role="group" aria-label={label} className={cn('flex flex-wrap gap-1', className)}>
      {chips.map((chip) => {
        const { value } = chip;
        const pressed = on.includes(value);
        const toggle = (
          <Toggle
            key={value}
            chip={chip}
            pressed={pressed}
            onClick={() => onChange(pressed ? on.filter((each) => each !== value) : [...on, value])}
            // Bolder letters are wider: where chips fill their line, one that is put on would push the last off it.
            className={cn(stacked && 'flex-col px-0', only ? 'rounded-r-none' : pressed && 'font-medium')}
          />
        );
        if (!only) return toggle;
        return (
          <span key={value} className="inline-flex">
            {toggle}
            <button
              type="button"
              aria-label={only.name(chip.name ?? chip.label)}
              onClick={() => onChange([value])}
              className={cn(
                'min-h-7 min-w-7 rounded-md rounded-l-none border border-l-0 px-1.5 text-2xs transition-colors hover:bg-hover hover:text-ink',
                pressed ? 'border-accent-text text-accent-text' : 'border-line-strong text-muted',
              )}
            >
              {only.label}
            </button>
          </span>
        );
      })}
    </div>
  );
}

function Toggle<T extends string>({
  chip: { label, name, detail },
  pressed,
  onClick,
  className,
}: {
  chip: ToggleChip<T>;
  pressed: boolean;
  onClick: () => void;
  className: string;
}) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-label={name === undefined ? undefined : `${name}${detail ? `, ${detail}` : ''}`}
      onClick={onClick}
      className={cn(
        'inline-flex min-h-7 min-w-7 items-center justify-center gap-x-1.5 rounded-md border px-2 py-0.5 text-xs transition-colors',
        pressed ? 'border-accent-text bg-accent-soft text-accent-text' : 'border-line-strong text-ink hover:bg-hover',
        className,
      )}
    >
      {label}
      {detail ? <span className={cn('text-2xs', pressed ? 'text-accent-text' : 'text-muted')}>{detail}</span> : null}
    </button>
  );
}
