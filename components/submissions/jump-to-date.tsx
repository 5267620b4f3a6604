'use client';
import { useMutation } from '@tanstack/react-query';
import { CalendarSearch } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useFocusReturn } from '#components/shell/shortcuts/use-focus-return.ts';
import { useKeyCaps } from '#components/shell/shortcuts/key-preferences.ts';
import { useShortcut } from '#components/shell/shortcuts/use-shortcuts.ts';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '#components/ui/popover.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { parseTypedDay } from '#lib/domain/typed-day.ts';
import { instantOf, shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import { formatZone } from '#lib/format/zones.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { useToday } from '#lib/search-params/use-now.ts';

const TIME = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/** Goes to a day, or a time of it, in a list that is sorted by time. */
export function JumpToDate({
  sort,
  zone,
  onJump,
  onJumped,
}: {
  sort: string;
  zone: string;
  /** @param at ISO 8601 @returns when the place is found */
  onJump: (at: string) => Promise<void>;
  /** Takes the focus. */
  onJumped: () => void;
}) {
  const { jump } = useMessages().submissions;
  const [open, setOpen] = useState(false);
  const jumped = useRef(false);
  const byTime = sort.endsWith('createdAt');
  const focus = useFocusReturn();
  const caps = useKeyCaps('jump');
  useShortcut(
    'jump',
    () => {
      focus.remember();
      setOpen(true);
    },
    { enabled: byTime },
  );
  const trigger = (
    <>
      <CalendarSearch aria-hidden /> <span className="max-sm:sr-only">{jump.name}</span>
    </>
  );
  if (!byTime) {
    return (
      <Tooltip content={jump.notByTime}>
        <Button size="sm" aria-disabled className="pointer-events-auto!">
          {trigger}
        </Button>
      </Tooltip>
    );
  }
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <Tooltip content={jump.hint} keys={caps}>
        <PopoverTrigger asChild>
          <Button size="sm">{trigger}</Button>
        </PopoverTrigger>
      </Tooltip>
      <PopoverContent
        aria-label={jump.name}
        align="end"
        onCloseAutoFocus={(event) => {
          focus.onCloseAutoFocus(event);
          if (!jumped.current) return;
          jumped.current = false;
          event.preventDefault();
          onJumped();
        }}
      >
        <JumpForm
          newestFirst={sort.startsWith('-')}
          zone={zone}
          onJump={onJump}
          onDone={() => {
            jumped.current = true;
            setOpen(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}

function JumpForm({
  newestFirst,
  zone,
  onJump,
  onDone,
}: {
  newestFirst: boolean;
  zone: string;
  onJump: (at: string) => Promise<void>;
  onDone: () => void;
}) {
  const { submissions, format } = useMessages();
  const words = submissions.jump;
  const today = useToday(zone);
  const noteId = useId();
  const [typed, setTyped] = useState({ day: '', time: '' });
  const day = parseTypedDay(typed.day, today);
  const time =
    typed.time.trim() === '' ? null : TIME.test(typed.time.trim()) ? typed.time.trim().padStart(5, '0') : undefined;
  const jump = useMutation({ mutationFn: onJump, onSuccess: onDone });
  const problem = useProblem(jump.error);
  const wrong = typed.day !== '' && day === null;
  const note = wrong
    ? words.noDay
    : time === undefined
      ? words.noTime
      : day
        ? words.place(format.day(day), time, formatZone(zone))
        : words.days(formatZone(zone));
  return (
    <form
      className="flex w-64 flex-col gap-3 p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (day && time !== undefined) jump.mutate(new Date(placeOf(day, time, zone, newestFirst)).toISOString());
      }}
    >
      <div className="grid grid-cols-[1fr_5rem] gap-2">
        <label className="text-xs text-muted">
          {words.day}
          <Input
            className="mt-1 w-full"
            placeholder={words.dayShape}
            autoComplete="off"
            aria-invalid={wrong}
            aria-describedby={noteId}
            value={typed.day}
            onChange={(event) => setTyped({ ...typed, day: event.target.value })}
          />
        </label>
        <label className="text-xs text-muted">
          {words.time}
          <Input
            className="mt-1 w-full"
            placeholder={words.anyTime}
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={time === undefined}
            aria-describedby={noteId}
            value={typed.time}
            onChange={(event) => setTyped({ ...typed, time: event.target.value })}
          />
        </label>
      </div>
      <div className="flex items-center justify-between gap-3">
        <p id={noteId} aria-live="polite" className="text-xs text-muted">
          {problem ? <span className="text-rejected-text">{problem.title}</span> : note}
        </p>
        <Button type="submit" look="primary" disabled={!day || time === undefined || jump.isPending}>
          {words.act}
        </Button>
      </div>
    </form>
  );
}

/** The newest of a day stands first where the newest of all do, else its oldest; UTC ms. */
function placeOf(day: string, time: string | null, zone: string, newestFirst: boolean): number {
  if (time !== null) return instantOf(day, time, zone) + (newestFirst ? 59_999 : 0);
  return newestFirst ? startOfDay(shiftDay(day, 1), zone) - 1 : startOfDay(day, zone);
}
