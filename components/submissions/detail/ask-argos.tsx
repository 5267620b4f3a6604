'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/cn.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { askArgosNow, submissionQuery } from '#lib/queries/submission.ts';
import type { SubmissionKey } from '#lib/queries/submission.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import type { Messages } from '#lib/messages/messages.ts';
import type { Problem } from '#lib/contract/problem.ts';
import type { SubmissionAnswer } from '#lib/contract/submission.ts';

/** Brings the page up to what ARGOS says at this moment, and tells whether that was anything new. */
export function AskArgos({ submissionKey, className }: { submissionKey: SubmissionKey; className?: string }) {
  const { ask: words } = useMessages().submission;
  const queryClient = useQueryClient();
  const { queryKey } = submissionQuery(submissionKey);
  const ask = useMutation({
    mutationFn: () => askArgosNow(submissionKey),
    onMutate: () => ({ before: queryClient.getQueryData(queryKey) }),
    onSuccess: (answer) => {
      queryClient.setQueryData(queryKey, answer);
      // The lists may show it, too.
      void queryClient.invalidateQueries({ predicate: ({ queryKey: [name] }) => name === 'submissions' });
    },
  });
  const problem = useProblem(ask.error);
  const said = ask.isPending
    ? words.asking
    : problem
      ? describeProblem(words, problem)
      : ask.data
        ? describeOutcome(words, ask.data, ask.context?.before)
        : '';
  return (
    <div className={cn('flex max-w-sm flex-col items-end gap-1 text-right', className)}>
      <Button size="sm" onClick={() => ask.mutate()} disabled={ask.isPending}>
        <RefreshCw aria-hidden className={cn(ask.isPending && 'animate-spin')} />
        {words.act}
      </Button>
      <p role="status" className={cn('min-h-4 text-xs', problem ? 'text-rejected-text' : 'text-muted')}>
        {said}
      </p>
    </div>
  );
}

type Words = Messages['submission']['ask'];

function describeProblem(words: Words, { kind, title, detail, action }: Problem): string {
  const what = kind === 'not-found' ? detail : words.refused(title);
  return action === null ? what : `${what} ${action}`;
}

function describeOutcome(words: Words, answer: SubmissionAnswer, before: SubmissionAnswer | undefined): string {
  if (answer.live?.outcome === 'notListed') return words.notListed;
  if (answer.live?.outcome === 'unreadable') return words.unreadable(answer.live.detail ?? '');
  const changed = before !== undefined && before.readAt !== answer.readAt;
  return changed ? words.changed : words.unchanged;
}
