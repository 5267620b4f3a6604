'use client';
import { useQuery } from '@tanstack/react-query';
import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { ChartAboutContext } from '#components/charts/chart-about.ts';
import { PaperHead } from '#components/filters/paper-head.tsx';
import { PrintButton } from '#components/filters/print-button.tsx';
import { Answered } from '#components/ui/answered.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import type { AlarmAnswer } from '#lib/contract/alarms.ts';
import { alarmName, alarmSentence, alarmTime, daysOf } from '#lib/messages/describe-alarm.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { alarmQuery } from '#lib/queries/alarms.ts';
import { filterHref, lastingFilter } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { AlarmActs } from './alarm-acts.tsx';
import { AlarmChart } from './alarm-chart.tsx';
import { AlarmHours } from './alarm-hours.tsx';
import { alarmRowsHref } from './alarm-links.ts';
import { AlarmParts } from './alarm-parts.tsx';
import { AlarmState, DirectionIcon } from './alarm-state.tsx';

/** Why it is an alarm, and what was said of it. */
export function AlarmPage({ id }: { id: string }) {
  const { alarms: words } = useMessages();
  const { filter } = useFilter();
  const query = useQuery(alarmQuery(id));
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-4 p-3 sm:p-5 print:block print:p-0">
      <Link
        href={filterHref('/alarms', lastingFilter(filter))}
        className="inline-flex min-h-6 items-center gap-1 self-start text-sm text-accent-text underline-offset-3 hover:underline print:hidden"
      >
        <ChevronLeft aria-hidden className="size-4" /> {words.back}
      </Link>
      <Answered query={query} skeleton={<AlarmSkeleton />} className="flex flex-col gap-4">
        {(answer) => <Loaded answer={answer} />}
      </Answered>
    </div>
  );
}

function Loaded({ answer }: { answer: AlarmAnswer }) {
  const messages = useMessages();
  const { alarms: words, format } = messages;
  const { zone } = useFilter();
  const { alarm, zone: judged, asOf } = answer;
  // In the rows, and in no number: what was decided under policies that nothing was known of.
  const unlearned = answer.points
    .filter(({ start, end }) => start < alarm.end && alarm.start < end)
    .reduce((sum, point) => sum + point.unlearned.events, 0);
  return (
    <ChartAboutContext value={{ range: daysOf(alarm, judged), zone: judged, asOf }}>
      <PaperHead
        title={alarmName(messages, alarm)}
        answer={{ range: daysOf(alarm, judged), asOf }}
        facts={[[words.judgedBy, judged]]}
        filtered={false}
      />
      <PageHeader
        title={
          <span className="flex items-start gap-2">
            <DirectionIcon direction={alarm.direction} />
            <span className="min-w-0 break-words">{alarmName(messages, alarm)}</span>
          </span>
        }
        description={`${alarmTime(messages, alarm, { zone, judged })} · ${alarmSentence(messages, alarm)}`}
        actions={
          <>
            <Link
              href={alarmRowsHref(alarm, alarm, judged)}
              className="inline-flex min-h-7 items-center text-sm text-accent-text underline-offset-3 hover:underline print:hidden"
            >
              {words.rows}
            </Link>
            <PrintButton title={words.title} />
          </>
        }
      />
      {unlearned > 0 ? <p className="text-sm text-muted">{words.unlearned(unlearned)}</p> : null}
      {alarm.holds ? null : <Banner tone="neutral">{words.gone}</Banner>}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <AlarmState alarm={alarm} />
        <AlarmActs alarms={[alarm]} />
      </div>
      {answer.points.length > 0 ? (
        <div className="grid">
          <AlarmChart answer={answer} zone={zone} />
        </div>
      ) : (
        <p className="text-sm text-muted">{words.chart.none}</p>
      )}
      <div className="grid empty:hidden">
        <AlarmHours answer={answer} zone={zone} />
      </div>
      {answer.points.length > 0 ? <AlarmParts answer={answer} /> : null}
      {alarm.deliveries.length > 0 ? (
        <Section title={words.deliveries.title}>
          <ul className="py-2 text-sm">
            {alarm.deliveries.map(({ channel, attempts, sentAt, problem }) => (
              <li key={channel}>
                {words.deliveries[channel]}:{' '}
                {sentAt !== null
                  ? words.deliveries.sent(format.instant(sentAt, zone, { to: 'minute' }))
                  : problem === null
                    ? words.deliveries.queued
                    : words.deliveries.waiting(attempts, problem)}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </ChartAboutContext>
  );
}

function AlarmSkeleton() {
  const { alarms: words } = useMessages();
  return (
    <Loading says={words.loadingOne} className="flex flex-col gap-4">
      <Skeleton className="h-7 w-80 max-w-full" />
      <Skeleton className="h-5 w-96 max-w-full" />
      <Skeleton className="h-72 w-full" />
    </Loading>
  );
}
