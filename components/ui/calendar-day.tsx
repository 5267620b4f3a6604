import type { DayRange } from '#lib/domain/time-range.ts';
import { weekday } from '#lib/domain/time-range.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { cn } from './cn.ts';

/** One day of `RangeCalendar`. */
export function CalendarDay(props: {
  day: string;
  outside: boolean;
  today: boolean;
  disabled: boolean;
  reachable: boolean;
  range: DayRange | null;
  onChoose: () => void;
  onPoint: () => void;
}) {
  const { format } = useMessages();
  const { day, range } = props;
  const within = range !== null && day >= range.from && day <= range.to;
  const edge = range !== null && (day === range.from || day === range.to);
  return (
    <td
      role="gridcell"
      aria-selected={within}
      className={cn(
        'p-0 py-px',
        within && 'bg-clip-content bg-accent-soft',
        (day === range?.from || weekday(day) === 0) && 'rounded-l-md',
        (day === range?.to || weekday(day) === 6) && 'rounded-r-md',
      )}
    >
      <button
        type="button"
        data-day={day}
        data-focus-inset
        tabIndex={props.reachable ? 0 : -1}
        disabled={props.disabled}
        aria-label={format.dayInFull(day)}
        aria-current={props.today ? 'date' : undefined}
        onClick={props.onChoose}
        onPointerEnter={props.onPoint}
        className={cn(
          'relative flex h-8 w-full items-center justify-center rounded-md text-sm disabled:text-faint disabled:opacity-45',
          props.outside && !within && 'text-faint',
          within && 'text-accent-text',
          edge ? 'bg-accent font-medium text-on-accent' : 'enabled:hover:bg-hover',
          props.today &&
            'font-semibold after:absolute after:bottom-1 after:h-0.5 after:w-3 after:rounded-full after:bg-current',
        )}
      >
        {Number(day.slice(8))}
      </button>
    </td>
  );
}
