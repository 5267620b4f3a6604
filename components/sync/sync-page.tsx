'use client';
import { useQuery } from '@tanstack/react-query';
import { Answered } from '#components/ui/answered.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { syncQuery } from '#lib/queries/sync.ts';
import { CoverageCalendar } from './coverage-calendar.tsx';
import { ErrorList } from './error-list.tsx';
import { MirrorState } from './mirror-state.tsx';
import { QuarantineList } from './quarantine-list.tsx';
import { ReadAgain } from './read-again.tsx';
import { RunsTable } from './runs-table.tsx';

/** What the mirror holds, as of when, what could not be read, and what to do about it. */
export function SyncPage() {
  const { sync } = useMessages();
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-6 p-3 sm:p-5">
      <PageHeader title={sync.title} description={sync.description} />
      <Answered query={useQuery(syncQuery)} skeleton={<SyncSkeleton />} className="flex flex-col gap-6">
        {(answer) => (
          <>
            <MirrorState sync={answer} />
            {answer.openErrors.length > 0 ? <ErrorList title={sync.errors.now} errors={answer.openErrors} /> : null}
            <CoverageCalendar coverage={answer.coverage} />
            <ReadAgain />
            <RunsTable runs={answer.runs} />
            <div id="quarantine" className="scroll-mt-16">
              <QuarantineList records={answer.quarantine} total={answer.quarantinedTotal} />
            </div>
            <ErrorList
              title={sync.errors.over}
              errors={answer.errors.filter((each) => each.resolvedAt !== null)}
              none={sync.errors.none}
            />
          </>
        )}
      </Answered>
    </div>
  );
}

/** In the shape of what comes: state, progress, numbers, keys, then the sections. */
function SyncSkeleton() {
  const { sync } = useMessages();
  return (
    <Loading says={sync.loading} className="flex flex-col gap-6">
      <div className="flex flex-col gap-4">
        <div className="flex h-11 flex-col justify-between">
          <Skeleton className="h-5 w-28" />
          <Skeleton className="h-4 w-96 max-w-full" />
        </div>
        <Skeleton className="h-7 w-full" />
        <Skeleton className="h-48.5 w-full sm:h-36 lg:h-[4.875rem]" />
        <Skeleton className="h-16 w-full" />
      </div>
      <Section title={sync.coverage.title}>
        <Skeleton className="mt-3 h-61 w-full sm:h-56" />
      </Section>
      <Section title={sync.readAgain.title}>
        <Skeleton className="my-3 h-24 w-full sm:h-13" />
      </Section>
      <Section title={sync.runs.title}>
        <Skeleton className="mt-3 h-80 w-full" />
      </Section>
    </Loading>
  );
}
