import { cn } from './cn.ts';

/** `fraction` 0 to 1; `null` = going on, nobody knows how far. `valueText` says it in words: "412 of 900 days". */
export function Progress({
  label,
  fraction,
  valueText,
  className,
}: {
  label: string;
  fraction: number | null;
  valueText?: string;
  className?: string;
}) {
  const percent = fraction === null ? null : Math.round(Math.min(1, Math.max(0, fraction)) * 1000) / 10;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent ?? undefined}
      aria-valuetext={valueText}
      className={cn('h-1 w-full overflow-hidden rounded-full bg-line', className)}
    >
      <div
        className={cn('h-full rounded-full bg-accent transition-[width]', percent === null && 'w-1/3 animate-pulse')}
        style={percent === null ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
