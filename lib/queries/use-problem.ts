'use client';
import type { Problem } from '#lib/contract/problem.ts';
import { problemText } from '#lib/messages/describe-problem.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { problemOf } from './fetch-json.ts';

/** What an error-state shows of an error, in the reader's language; null where there is none. */
export function useProblem(error: unknown): Problem | null {
  const { problems } = useMessages();
  return error ? problemText(problems, problemOf(error)) : null;
}
