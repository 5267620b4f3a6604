'use client';
import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorState } from '#components/ui/error-state.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import type { TokensAnswer } from '#lib/contract/tokens.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useProblem } from '#lib/queries/use-problem.ts';

/** What stands where the tokens are not there yet, or could not be asked for (again). */
export function TokensState({ asked }: { asked: UseQueryResult<TokensAnswer> }) {
  const { tokens: words } = useMessages();
  const { data, error, isPending, isFetching, refetch } = asked;
  const problem = useProblem(error);
  if (isPending) {
    return (
      <div role="status">
        <span className="sr-only">{words.loading}</span>
        <Skeleton className="h-11 w-full" />
      </div>
    );
  }
  if (!problem) return null;
  if (data) return <Banner>{problem.title}</Banner>;
  return (
    <ErrorState
      title={problem.title}
      detail={problem.detail}
      action={problem.action}
      requestId={problem.requestId}
      onRetry={() => void refetch()}
      retrying={isFetching}
    />
  );
}
