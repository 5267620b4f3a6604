'use client';
import { useMutation } from '@tanstack/react-query';
import { LogIn } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { useHydrated } from '#components/ui/use-hydrated.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { beginSingleSignOn } from '#lib/queries/session.ts';
import { useProblem } from '#lib/queries/use-problem.ts';

/** The way in through the organisation's own provider. @param name what people call it @param goal where one goes then */
export function SingleSignOn({ name, goal }: { name: string; goal: string }) {
  const { singleSignOn } = useMessages().access.signIn;
  const attempt = useMutation({
    mutationFn: () => beginSingleSignOn(goal),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const busy = attempt.isPending || attempt.isSuccess;
  const hydrated = useHydrated();
  return (
    <div className="flex flex-col gap-3">
      <FormProblem problem={useProblem(attempt.error)} />
      <Button
        look="primary"
        size="lg"
        className="w-full disabled:opacity-100"
        disabled={!hydrated}
        aria-disabled={busy}
        onClick={() => (busy ? undefined : attempt.mutate())}
      >
        <LogIn aria-hidden />
        {busy ? singleSignOn.acting : singleSignOn.act(name)}
      </Button>
    </div>
  );
}
