'use client';
import { useId } from 'react';
import { Choice } from '#components/ui/choice.tsx';
import { Choices } from '#components/ui/choices.tsx';
import { Input } from '#components/ui/input.tsx';
import { endAfter, endOfLife, MOST_TOKEN_DAYS } from '#lib/domain/token-life.ts';
import type { TokenLife } from '#lib/domain/token-life.ts';
import { dayOf } from '#lib/domain/zone-days.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useNow } from '#lib/search-params/use-now.ts';

const DAYS = [7, 30, 90, MOST_TOKEN_DAYS] as const;

/** How long the token works, and when that ends. */
export function LifeField({
  life,
  onChange,
  error,
}: {
  life: TokenLife;
  onChange: (life: TokenLife) => void;
  error: string | null;
}) {
  const { format, tokens } = useMessages();
  const { create } = tokens;
  const name = useId();
  const { zone } = useFilter();
  const now = useNow();
  const lastDay = 'lastDay' in life ? life.lastDay : null;
  const end = endOfLife(life, now, zone);
  return (
    <Choices label={create.life} error={error}>
      <div className="flex flex-wrap gap-x-5">
        {DAYS.map((days) => (
          <Choice
            key={days}
            type="radio"
            name={name}
            checked={'days' in life && life.days === days}
            onChange={() => onChange({ days })}
          >
            {create.days(days)}
          </Choice>
        ))}
        <Choice type="radio" name={name} checked={lastDay !== null} onChange={() => onChange({ lastDay: '' })}>
          {create.untilDay}
        </Choice>
      </div>
      {lastDay === null ? null : (
        <Input
          type="date"
          aria-label={create.lastDay}
          aria-invalid={error ? true : undefined}
          min={dayOf(now, zone)}
          max={dayOf(endAfter(MOST_TOKEN_DAYS, now), zone)}
          value={lastDay}
          onChange={({ target }) => onChange({ lastDay: target.value })}
          className="mt-1 w-44"
        />
      )}
      <p aria-live="polite" className="mt-1 text-xs text-muted">
        {end === null ? '' : create.ends(format.instant(end, zone, { to: 'minute' }))}
      </p>
    </Choices>
  );
}
