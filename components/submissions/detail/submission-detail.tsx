'use client';
import { useQuery } from '@tanstack/react-query';
import { parseAsString, useQueryState } from 'nuqs';
import { useEffect } from 'react';
import { rememberOpened } from '#components/shell/palette/memories.ts';
import { KeyHints } from '#components/shell/shortcuts/key-hints.tsx';
import type { KeyHint } from '#components/shell/shortcuts/key-hints.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { submissionQuery } from '#lib/queries/submission.ts';
import { useLookedAt } from '../came-back.ts';
import { AskArgos } from './ask-argos.tsx';
import { ChooseProject } from './choose-project.tsx';
import { DetailBody } from './detail-body.tsx';
import { DetailSkeleton } from './detail-skeleton.tsx';
import { ListPosition } from './list-position.tsx';

const hintsIn = ({ hints }: Messages['submission']): KeyHint[] => [
  { keys: ['next', 'previous'], words: hints.neighbours },
  { keys: ['back'], words: hints.back },
  { keys: ['copy-link'], words: hints.copyLink },
  { keys: ['palette'], words: hints.everything },
  { keys: ['help'], words: hints.allKeys },
];

/** One submission, in every state that asking for it can end in. */
export function SubmissionDetail({ authId }: { authId: string }) {
  const { submission } = useMessages();
  const [project] = useQueryState('projectId', parseAsString);
  const key = { authId, project };
  const { data, error, isPending, refetch, isFetching } = useQuery(submissionQuery(key));
  const problem = useProblem(data ? null : error);
  const projectId = data?.submission.projectId;
  useLookedAt(authId);
  useEffect(() => {
    if (projectId !== undefined) rememberOpened({ authId, projectId });
  }, [authId, projectId]);
  const missing = problem?.kind === 'not-found';
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-4 p-3 sm:p-5">
      <ListPosition submission={key} known={!missing} />
      {isPending ? <DetailSkeleton /> : null}
      {problem?.kind === 'ambiguous' ? <ChooseProject problem={problem} /> : null}
      {problem && problem.kind !== 'ambiguous' ? (
        <ErrorState
          heading
          className="min-h-96"
          title={problem.title}
          detail={problem.detail}
          action={problem.action}
          requestId={problem.requestId}
          traceId={problem.traceId}
          // What is not in the mirror will not be there a moment later; ARGOS may have it.
          onRetry={missing ? undefined : () => void refetch()}
          retrying={isFetching}
        >
          {missing ? <AskArgos submissionKey={key} className="items-center" /> : null}
        </ErrorState>
      ) : null}
      {data ? <DetailBody submissionKey={key} answer={data} /> : null}
      <KeyHints hints={hintsIn(submission)} className="mt-auto" />
    </div>
  );
}
