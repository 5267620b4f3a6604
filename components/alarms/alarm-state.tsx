'use client';
import { Sparkles, TrendingDown, TrendingUp } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import type { Tone } from '#components/ui/badge.tsx';
import { TimeCell } from '#components/ui/time-cell.tsx';
import type { Alarm } from '#lib/contract/alarms.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

const TONES: Readonly<Record<Alarm['state'], Tone>> = { new: 'caution', acknowledged: 'accent', closed: 'neutral' };
const ICONS = { above: TrendingUp, below: TrendingDown, new: Sparkles } as const;

/** Which way it went, as a sign with a word. */
export function DirectionIcon({ direction }: Pick<Alarm, 'direction'>) {
  const { directions } = useMessages().alarms;
  const Icon = ICONS[direction];
  return (
    <span title={directions[direction]} className="mt-0.5 shrink-0">
      <Icon aria-hidden className="size-4 text-caution-text" />
      <span className="sr-only">{directions[direction]}. </span>
    </span>
  );
}

/** Where an alarm stands, and what was said of it by whom. */
export function AlarmState({ alarm: { state, cause, note, changedBy, changedAt } }: { alarm: Alarm }) {
  const { alarms: words } = useMessages();
  return (
    <div className="flex min-w-0 flex-col gap-1 text-sm">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={TONES[state]}>{words.state[state]}</Badge>
        {cause === null ? null : <span>{words.causes[cause]}</span>}
        {changedAt === null ? null : (
          <span className="text-xs text-muted">
            {changedBy ?? words.somebody}, <TimeCell instant={changedAt} />
          </span>
        )}
      </span>
      {note === null ? null : <p className="max-w-prose break-words text-muted">{note}</p>}
    </div>
  );
}
