'use client';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { cn } from './cn.ts';
import { ErrorState } from './error-state.tsx';

interface Coverage {
  complete: boolean;
  daysRead: number;
  days: number;
}

/**
 * What a page shows of its question: in the shape of what comes while it is on its way; why it failed, with another try; what was answered
 * before, with what has failed since; or the answer, dimmed while another is on its way.
 */
export function Answered<A>({
  query: { data, error, isPending, isPlaceholderData, isFetching, refetch },
  skeleton,
  errorClassName = 'min-h-96',
  className,
  children,
}: {
  query: UseQueryResult<A>;
  skeleton: React.ReactNode;
  /** As high as what would be there. */
  errorClassName?: string;
  /** Of the answer. */
  className?: string;
  children: (answer: A) => React.ReactNode;
}) {
  const { ui } = useMessages();
  const problem = useProblem(error);
  return (
    <>
      {problem && data ? (
        <Banner
          actions={
            <Button look="link" size="inline" className="print:hidden" onClick={() => void refetch()}>
              {ui.tryAgain}
            </Button>
          }
        >
          {ui.fromBefore(problem.title)}
        </Banner>
      ) : null}
      {problem && !data ? (
        <ErrorState
          className={errorClassName}
          title={problem.title}
          detail={problem.detail}
          action={problem.action}
          requestId={problem.requestId}
          traceId={problem.traceId}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      ) : null}
      {isPending ? skeleton : null}
      {data ? (
        <div className={cn(className, isPlaceholderData && 'opacity-60 transition-opacity')}>{children(data)}</div>
      ) : null}
    </>
  );
}

/** Says that not all of the days were read yet, where that is so. */
export function CoverageNotice({ coverage: { complete, daysRead, days } }: { coverage: Coverage }) {
  const { ui } = useMessages();
  return complete ? null : <Banner tone="neutral">{ui.daysRead(daysRead, days)}</Banner>;
}
