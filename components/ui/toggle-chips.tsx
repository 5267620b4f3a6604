import { cn } from './cn.ts';

export interface ToggleChip<T extends string> {
  value: T;
  label: string;
  /** Read aloud in place of the label. */
  name?: string;
  /** Fainter, beside or below the label. */
  detail?: string;
}

/** A few values of which several may be on, all in sight. */
export function ToggleChips<T extends string>({
  label,
  chips,
  on,
  onChange,
  stacked = false,
  className,
}: {
  label: string;
  chips: readonly ToggleChip<T>[];
  on: readonly T[];
  onChange: (on: T[]) => void;
  /** The detail stands below the label, for narrow chips. */
  stacked?: boolean;
  className?: string;
}) {
  return (
    <div role="group" aria-label={label} className={cn('flex flex-wrap gap-1', className)}>
      {chips.map(({ value, label: text, name, detail }) => {
        const pressed = on.includes(value);
        return (
          <button
            key={value}
            type="button"
            aria-pressed={pressed}
            aria-label={name === undefined ? undefined : `${name}${detail ? `, ${detail}` : ''}`}
            onClick={() => onChange(pressed ? on.filter((each) => each !== value) : [...on, value])}
            className={cn(
              'inline-flex min-h-7 min-w-7 items-center justify-center gap-x-1.5 rounded-md border px-2 py-0.5 text-xs transition-colors',
              stacked && 'flex-col px-0',
              pressed
                ? 'border-accent-text bg-accent-soft font-medium text-accent-text'
                : 'border-line-strong text-ink hover:bg-hover',
            )}
          >
            {text}
            {detail ? (
              <span className={cn('text-2xs', pressed ? 'text-accent-text' : 'text-muted')}>{detail}</span>
            ) : null}
          </button>
        );
      })}
    </div>
  );
}
