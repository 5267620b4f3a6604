'use client';
import type { Problem } from '#lib/contract/problem.ts';
import { mistakeText } from '#lib/messages/describe-mistake.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useProblem } from './use-problem.ts';

/**
 * A refusal as a form shows it.
 *
 * @param fields names of the fields that the form has
 * @returns `whole` where no field of the form is what is wrong; `of` what is wrong with one of them, null = nothing
 */
export function useFormProblem<F extends string>(
  error: unknown,
  fields: readonly F[],
): { whole: Problem | null; of: (field: F) => string | null } {
  const { access } = useMessages();
  const problem = useProblem(error);
  const wrong = new Map(problem?.parameters?.map(({ name, message }) => [name, mistakeText(access.mistakes, message)]));
  return { whole: fields.some((field) => wrong.has(field)) ? null : problem, of: (field) => wrong.get(field) ?? null };
}
