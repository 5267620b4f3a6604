'use client';
import { useQuery } from '@tanstack/react-query';
import { BellOff } from 'lucide-react';
import { useQueryStates } from 'nuqs';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/cn.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import type { AlarmsAnswer } from '#lib/contract/alarms.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { alarmsQuery } from '#lib/queries/alarms.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { ALARM_LISTS, alarmsApiQuery, alarmsViewParams } from '#lib/search-params/alarms-view.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { AlarmEvent } from './alarm-event.tsx';

/** What moved beyond what was usual, newest first, and what people said of it. */
export function AlarmsPage() {
  const { alarms: words, format } = useMessages();
  const { apiQuery, zone } = useFilter();
  const [{ state }, setView] = useQueryStates(alarmsViewParams, { history: 'push' });
  const query = useQuery(alarmsQuery(alarmsApiQuery(apiQuery, state)));
  const { data, error, isPending, isPlaceholderData, isFetching, refetch } = query;
  const problem = useProblem(error);
  const at = (instant: string) => format.instant(instant, zone, { to: 'minute', year: false });
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-3 p-3 sm:p-5">
      <PageHeader
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
          <Segmented
            label={words.states.label}
            value={state}
            onValueChange={(next) => void setView({ state: next })}
            options={ALARM_LISTS.map((value) => ({ value, label: words.states[value] }))}
          />
        }
      />
      <p className="max-w-prose text-sm text-muted">{words.limits}</p>
      {data && data.lookedAt === null ? <Banner tone="neutral">{words.notYet}</Banner> : null}
      {data && data.lookedAt !== null && !data.coverage.complete ? (
        <Banner tone="neutral">{words.daysRead(data.coverage.daysRead, data.coverage.days)}</Banner>
      ) : null}
      {problem && data ? (
        <Banner
          actions={
            <Button look="link" size="inline" onClick={() => void refetch()}>
              {words.tryAgain}
            </Button>
          }
        >
          {words.fromBefore(problem.title)}
        </Banner>
      ) : null}
      {problem && !data ? (
        <ErrorState
          className="min-h-96"
          title={problem.title}
          detail={problem.detail}
          action={problem.action}
          requestId={problem.requestId}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      ) : null}
      {isPending ? <AlarmsSkeleton /> : null}
      {data ? (
        <div className={cn(isPlaceholderData && 'opacity-60 transition-opacity')}>
          <Events answer={data} />
        </div>
      ) : null}
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
    <div role="status" className="flex flex-col">
      <span className="sr-only">{words.loading}</span>
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
    </div>
  );
}
