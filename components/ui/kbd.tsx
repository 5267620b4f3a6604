import { cn } from './cn.ts';

/** Keys as they are printed on the keyboard, pressed one after another or together. */
export function Kbd({
  keys,
  inverse = false,
  className,
}: {
  keys: readonly string[];
  inverse?: boolean;
  className?: string;
}) {
  return (
    <span className={cn('inline-flex items-center gap-0.5', className)}>
      {keys.map((key) => (
        <kbd
          key={key}
          className={cn(
            'inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm border px-1 font-sans text-2xs',
            inverse ? 'border-canvas/25 text-canvas' : 'border-line-strong bg-sunken text-muted',
          )}
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
