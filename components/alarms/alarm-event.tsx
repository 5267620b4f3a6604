'use client';
import Link from 'next/link';
import type { Alarm, AlarmsAnswer } from '#lib/contract/alarms.ts';
import { alarmName, alarmSentence, alarmTime } from '#lib/messages/describe-alarm.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { filterHref, lastingFilter } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { AlarmActs } from './alarm-acts.tsx';
import { alarmRowsHref } from './alarm-links.ts';
import { AlarmState, DirectionIcon } from './alarm-state.tsx';

/** What happened at one time: its strongest alarm in large, the others below it. */
export function AlarmEvent({ event, judged }: { event: AlarmsAnswer['events'][number]; judged: string }) {
  const messages = useMessages();
  const { alarms: words } = messages;
  const { zone } = useFilter();
  const [lead, ...others] = event.alarms;
  if (!lead) return null;
  return (
    <li className="grid gap-x-6 gap-y-2 border-t border-line py-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <p className="text-sm text-muted">{alarmTime(messages, lead, { zone, judged })}</p>
      <div className="flex min-w-0 flex-col gap-2.5">
        <Line alarm={lead} judged={judged} large />
        {others.length > 0 ? (
          <div>
            <p className="text-xs text-muted">{words.also}</p>
            <ul className="mt-1 flex flex-col gap-1">
              {others.map((alarm) => (
                <li key={alarm.id}>
                  <Line alarm={alarm} judged={judged} />
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <AlarmState alarm={lead} />
          <AlarmActs alarms={event.alarms} />
        </div>
      </div>
    </li>
  );
}

function Line({ alarm, judged, large = false }: { alarm: Alarm; judged: string; large?: boolean }) {
  const messages = useMessages();
  const { filter } = useFilter();
  const { alarms: words } = messages;
  const name = alarmName(messages, alarm);
  const link = 'inline-flex min-h-6 items-center text-accent-text underline-offset-3 hover:underline';
  return (
    <div className="flex min-w-0 gap-2">
      <DirectionIcon direction={alarm.direction} />
      <div className={large ? 'min-w-0' : 'min-w-0 text-sm'}>
        <span className={large ? 'font-semibold break-words' : 'font-medium break-words'}>{name}</span>
        <span className="text-muted">: {alarmSentence(messages, alarm)}</span>
        {alarm.holds ? null : <span className="text-muted"> · {words.gone}</span>}
        <span className="ml-3 inline-flex gap-3 text-sm print:hidden">
          {alarm.span === 'instant' ? null : (
            <Link
              href={filterHref(`/alarms/${alarm.id}`, lastingFilter(filter))}
              prefetch={false}
              aria-label={`${words.why}: ${name}`}
              className={link}
            >
              {words.why}
            </Link>
          )}
          <Link
            href={alarmRowsHref(alarm, alarm, judged)}
            prefetch={false}
            aria-label={`${alarm.dimension === 'newPolicyKey' ? words.policies : words.rows}: ${name}`}
            className={link}
          >
            {alarm.dimension === 'newPolicyKey' ? words.policies : words.rows}
          </Link>
        </span>
      </div>
    </div>
  );
}
