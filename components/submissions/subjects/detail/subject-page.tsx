'use client';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Lock } from 'lucide-react';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { parseAsString, useQueryState } from 'nuqs';
import { useShortcut } from '#components/shell/shortcuts/use-shortcuts.ts';
import { PaperHead } from '#components/filters/paper-head.tsx';
import { Button, buttonStyle } from '#components/ui/button.tsx';
import { cn } from '#components/ui/cn.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';
import type { Problem } from '#lib/contract/problem.ts';
import type { SubjectAnswer } from '#lib/contract/subjects.ts';
import { dayOf } from '#lib/domain/zone-days.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { subjectQuery } from '#lib/queries/subjects.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { ChooseProject } from '../../detail/choose-project.tsx';
import { listHref } from '../subject-links.ts';
import { SubjectAttempts } from './subject-attempts.tsx';
import { SubjectHeader } from './subject-header.tsx';
import { SubjectPlot } from './subject-plot.tsx';
import { SubjectReasons } from './subject-reasons.tsx';
import { SubjectSkeleton } from './subject-skeleton.tsx';
import { useSubjectView } from './use-subject-view.ts';

/** One subject, in every state that asking for it can end in. */
export function SubjectPage({ subject }: { subject: string }) {
  const { detail } = useMessages().subjects;
  const search = useSearchParams();
  const router = useRouter();
  const [project] = useQueryState('projectId', parseAsString);
  const { data, error, isPending, isFetching, refetch } = useQuery(subjectQuery({ subject, project }));
  const problem = useProblem(data ? null : error);
  const back = listHref(search);
  useShortcut('back', () => router.push(back));
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-4 p-3 sm:p-5 print:block print:p-0">
      <Link
        href={back}
        className={cn(buttonStyle({ look: 'quiet', size: 'sm' }), '-mt-1 -ml-2 self-start print:hidden')}
      >
        <ArrowLeft aria-hidden /> {detail.back}
      </Link>
      {isPending ? <SubjectSkeleton /> : null}
      {problem ? <Refusal problem={problem} back={back} retrying={isFetching} onRetry={() => void refetch()} /> : null}
      {data ? <Body answer={data} /> : null}
    </div>
  );
}

function Body({ answer }: { answer: SubjectAnswer }) {
  const view = useSubjectView(answer);
  const { zone } = useFilter();
  const [first, last] = [answer.attempts[0], answer.attempts.at(-1)].map((attempt) =>
    attempt ? dayOf(Date.parse(attempt.submission.createdAt), zone) : undefined,
  );
  const range = first !== undefined && last !== undefined ? { from: first, to: last } : null;
  return (
    <>
      <PaperHead title={answer.subject ?? ''} answer={{ range, asOf: answer.asOf }} filtered={false} />
      <SubjectHeader answer={answer} />
      <SubjectReasons answer={answer} chosen={view.reason} />
      <SubjectPlot answer={answer} view={view} />
      <SubjectAttempts answer={answer} view={view} />
    </>
  );
}

function Refusal({
  problem,
  back,
  onRetry,
  retrying,
}: {
  problem: Problem;
  back: string;
  onRetry: () => void;
  retrying: boolean;
}) {
  const { detail } = useMessages().subjects;
  const { kind, title, action, requestId, traceId } = problem;
  if (kind === 'ambiguous') return <ChooseProject problem={problem} words={detail.whichProject} />;
  if (kind === 'subject-withheld') {
    return (
      <EmptyState
        heading
        icon={Lock}
        className="min-h-96"
        title={title}
        detail={
          <>
            <p>{problem.detail}</p>
            <p className="mt-2">{action}</p>
          </>
        }
        actions={
          <Button asChild>
            <Link href={back}>{detail.back}</Link>
          </Button>
        }
      />
    );
  }
  return (
    <ErrorState
      heading
      className="min-h-96"
      title={title}
      detail={problem.detail}
      action={action}
      requestId={requestId}
      traceId={traceId}
      onRetry={kind === 'not-found' ? undefined : onRetry}
      retrying={retrying}
    />
  );
}
