'use client';
import { useMutation } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { useHydrated } from '#components/ui/use-hydrated.ts';
import { ROLES } from '#lib/domain/permissions.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { signInSimulated } from '#lib/queries/session.ts';
import { useProblem } from '#lib/queries/use-problem.ts';

/** On the simulator: each role at a click, with what it is for. */
export function RoleButtons({ onDone }: { onDone: () => void }) {
  const { roleIsFor, signIn } = useMessages().access;
  const attempt = useMutation({ mutationFn: signInSimulated, onSuccess: onDone });
  const problem = useProblem(attempt.error);
  const busy = attempt.isPending || attempt.isSuccess;
  const hydrated = useHydrated();
  return (
    <section aria-labelledby="roles-to-try" className="flex flex-col gap-3">
      <div>
        <h2 id="roles-to-try" className="text-sm font-semibold">
          {signIn.roles.title}
        </h2>
        <p className="mt-0.5 text-xs text-muted">{signIn.roles.description}</p>
      </div>
      <FormProblem problem={problem} />
      <ul className="flex flex-col gap-2">
        {ROLES.map((role) => (
          <li key={role}>
            <button
              type="button"
              aria-label={signIn.roles.as[role]}
              aria-describedby={`role-${role}`}
              disabled={!hydrated}
              aria-disabled={busy}
              onClick={() => (busy ? undefined : attempt.mutate(role))}
              className="flex w-full items-center gap-3 rounded-md border border-line-strong bg-surface px-3 py-2 text-left shadow-control transition-colors hover:bg-hover aria-disabled:opacity-45"
            >
              <span className="min-w-0 flex-1">
                <span className="block text-sm font-medium">{signIn.roles.as[role]}</span>
                <span id={`role-${role}`} className="block text-xs text-muted">
                  {roleIsFor[role]}
                </span>
              </span>
              <ChevronRight aria-hidden className="size-4 shrink-0 text-faint" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
