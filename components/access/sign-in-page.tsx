'use client';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { EntryCard } from '#components/shell/entry-shell.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { leaveFor } from '#lib/browser/leave.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useDashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import { CodeForm } from './code-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { RoleButtons } from './role-buttons.tsx';
import { SingleSignOn } from './single-sign-on.tsx';

/** Why single sign-on has sent somebody back here. */
export type Refusal = keyof Messages['access']['signIn']['singleSignOn']['refused'];

/**
 * Sign in: through the organisation's own provider, by password and, where there is one, the second factor; on the simulator by a role.
 *
 * @param goal where one goes then
 */
export function SignInPage({ goal, refusal }: { goal: string; refusal: Refusal | null }) {
  const { signIn } = useMessages().access;
  const { simulator, singleSignOn } = useDashboardSettings();
  const [step, setStep] = useState<'password' | 'code'>('password');
  const done = (): void => leaveFor(goal);
  if (step === 'code') {
    return (
      <EntryCard title={signIn.code.title} description={signIn.code.description}>
        <CodeForm onDone={done} onBack={() => setStep('password')} />
      </EntryCard>
    );
  }
  const others = simulator || singleSignOn !== null;
  const form = <PasswordForm only={!others} onDone={done} onCode={() => setStep('code')} />;
  return (
    <EntryCard title={signIn.title} description={goal === '/' ? undefined : signIn.onward}>
      {refusal === null ? null : (
        <div className="mb-5">
          <FormProblem problem={signIn.singleSignOn.refused[refusal]} />
        </div>
      )}
      {singleSignOn === null ? null : <SingleSignOn name={singleSignOn} goal={goal} />}
      {simulator ? (
        <div className={singleSignOn === null ? undefined : 'mt-5'}>
          <RoleButtons onDone={done} />
        </div>
      ) : null}
      {others ? (
        <details className="group mt-5 border-t border-line pt-3">
          <summary className="flex min-h-7 cursor-pointer items-center gap-1.5 text-sm text-muted hover:text-ink">
            <ChevronRight aria-hidden className="size-4 shrink-0 group-open:rotate-90" />
            {signIn.withPassword}
          </summary>
          <div className="pt-3">{form}</div>
        </details>
      ) : (
        form
      )}
    </EntryCard>
  );
}
