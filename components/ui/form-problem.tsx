'use client';
import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';

/** Why a form was refused, above its fields. */
export function FormProblem({ problem }: { problem: { title: string; detail: string; action: string | null } | null }) {
  return (
    <div
      role="alert"
      tabIndex={-1}
      data-form-problem
      className="flex items-start gap-2 rounded-md bg-rejected-soft px-3 py-2 text-sm text-rejected-text empty:hidden"
    >
      {problem ? (
        <>
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <div className="min-w-0">
            <p className="font-medium">{problem.title}</p>
            <p>
              {problem.detail} {problem.action}
            </p>
          </div>
        </>
      ) : null}
    </div>
  );
}

/**
 * The focus goes to what is wrong: the first such field, or else what is said of the whole form.
 *
 * @param error another one at each refusal
 * @returns for the form
 */
export function useProblemFocus(error: unknown) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!error) return;
    const wrong =
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
      form.current?.querySelector<HTMLElement>('[data-form-problem]');
    wrong?.focus();
  }, [error]);
  return form;
}
