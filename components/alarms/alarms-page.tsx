'use client';
import { useQuery } from '@tanstack/react-query';
import { BellOff } from 'lucide-react';
import { useQueryStates } from 'nuqs';
import { PaperHead } from '#components/filters/paper-head.tsx';
import { PrintButton } from '#components/filters/print-button.tsx';
import { Answered, CoverageNotice } from '#components/ui/answered.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import type { AlarmsAnswer } from '#lib/contract/alarms.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { alarmsQuery } from '#lib/queries/alarms.ts';
import { ALARM_LISTS, alarmsApiQuery, alarmsViewParams } from '#lib/search-params/alarms-view.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { AlarmEvent } from './alarm-event.tsx';

/** What moved beyond what was usual, newest first, and what people said of it. */
export function AlarmsPage() {
  const { alarms: words, format } = useMessages();
  const { apiQuery, range, zone } = useFilter();
  const [{ state }, setView] = useQueryStates(alarmsViewParams, { history: 'push' });
  const query = useQuery(alarmsQuery(alarmsApiQuery(apiQuery, state)));
  const { data, isPlaceholderData } = query;
  const at = (instant: string) => format.instant(instant, zone, { to: 'minute', year: false });
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-3 p-3 sm:p-5 print:block print:p-0">
      {data ? (
        <PaperHead
          title={words.title}
          answer={{ range, asOf: data.asOf }}
          facts={[[words.states.label, words.states[state]]]}
          filtered={false}
        />
      ) : null}
      <PageHeader
        className="print:hidden"
        title={words.title}
        description={
          <>
            <span role="status" aria-live="polite">
              {data ? words.count(data.events.length, data.events.flatMap(({ alarms }) => alarms).length) : '\u00a0'}
              {isPlaceholderData ? ` · ${words.updating}` : ''}
            </span>
            {data?.lookedAt && data.lookedUntil ? (
              <span>
                {' '}
                · {words.looked(at(data.lookedAt), at(data.lookedUntil))} · {words.days(data.zone)}
              </span>
            ) : null}
          </>
        }
        actions={
          <>
            <Segmented
              label={words.states.label}
              value={state}
              onValueChange={(next) => void setView({ state: next })}
              options={ALARM_LISTS.map((value) => ({ value, label: words.states[value] }))}
            />
            {data ? <PrintButton title={words.title} /> : null}
          </>
        }
      />
      <p className="max-w-prose text-sm text-muted">{words.limits}</p>
      <Answered query={query} skeleton={<AlarmsSkeleton />} className="flex flex-col gap-3">
        {(answer) => (
          <>
            {answer.lookedAt === null ? (
              <Banner tone="neutral">{words.notYet}</Banner>
            ) : (
              <CoverageNotice coverage={answer.coverage} />
            )}
            <Events answer={answer} />
          </>
        )}
      </Answered>
    </div>
  );
}

function Events({ answer }: { answer: AlarmsAnswer }) {
  const { alarms: words } = useMessages();
  const { filter, setFilter } = useFilter();
  const [{ state }] = useQueryStates(alarmsViewParams);
  if (answer.events.length > 0) {
    return (
      <ul aria-label={words.title}>
        {answer.events.map((event) => (
          <AlarmEvent key={event.alarms[0]?.id ?? event.start} event={event} judged={answer.zone} />
        ))}
      </ul>
    );
  }
  // Before they were looked for, none found says nothing: the banner stands there alone.
  if (answer.lookedAt === null) return null;
  return (
    <EmptyState
      icon={BellOff}
      className="min-h-72"
      title={words.none[state]}
      detail={state === 'any' ? words.none.detailAny : words.none.detail}
      actions={
        filter.range === 'all' ? null : (
          <Button onClick={() => setFilter({ range: 'all' })}>{words.none.allDays}</Button>
        )
      }
    />
  );
}

function AlarmsSkeleton() {
  const { alarms: words } = useMessages();
  return (
    <Loading says={words.loading} className="flex flex-col">
      {[0, 1, 2].map((row) => (
        <div key={row} className="grid gap-x-6 gap-y-2 border-t border-line py-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
          <Skeleton className="h-5 w-28" />
          <div className="flex flex-col gap-2.5">
            <Skeleton className="h-6 w-4/5" />
            <Skeleton className="h-5 w-3/5" />
            <Skeleton className="h-6 w-24" />
          </div>
        </div>
      ))}
    </Loading>
  );
}
