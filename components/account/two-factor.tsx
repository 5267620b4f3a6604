'use client';
import { useQueryClient } from '@tanstack/react-query';
import { ShieldCheck, ShieldOff } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Section } from '#components/ui/section.tsx';
import type { AccountAnswer, Authenticator } from '#lib/contract/access.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { accountQuery, beginTwoFactor, endTwoFactor } from '#lib/queries/account.ts';
import { PasswordAgain } from './password-again.tsx';

const SetUp = dynamic(() => import('./set-up-authenticator.tsx'), { ssr: false });

type Step = { at: 'rest'; said: string } | { at: 'begin' | 'end' } | { at: 'set-up'; authenticator: Authenticator };

/** The second factor: whether there is one, and the way to it or out of it. */
export function TwoFactor({ account: { person, hasPassword, recoveryCodesLeft } }: { account: AccountAnswer }) {
  const { twoFactor: words } = useMessages().account;
  const client = useQueryClient();
  const [step, setStep] = useState<Step>({ at: 'rest', said: '' });
  const on = person.twoFactor;
  const said = step.at === 'rest' ? step.said : '';
  // What had the focus is gone when it is done.
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said !== '') status.current?.focus();
  }, [said]);
  const Icon = on ? ShieldCheck : ShieldOff;

  async function finish(said: string): Promise<void> {
    await client.invalidateQueries({ queryKey: accountQuery.queryKey });
    setStep({ at: 'rest', said });
  }
  const rest = (): void => setStep({ at: 'rest', said: '' });

  return (
    <Section title={words.title}>
      <div className="flex flex-col gap-4 py-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <p className="flex min-w-0 flex-1 basis-64 items-start gap-2 text-sm">
            <Icon
              aria-hidden
              strokeWidth={1.75}
              className={`mt-0.5 size-4 shrink-0 ${on ? 'text-approved' : 'text-faint'}`}
            />
            <span>
              {on ? words.on : hasPassword ? words.off : words.needsPassword}{' '}
              {on && recoveryCodesLeft !== null ? words.left(recoveryCodesLeft) : null}{' '}
              {on && (recoveryCodesLeft ?? 10) < 4 ? words.few : null}
            </span>
          </p>
          {step.at === 'rest' && hasPassword ? (
            <Button onClick={() => setStep({ at: on ? 'end' : 'begin' })}>{on ? words.end : words.begin}</Button>
          ) : null}
        </div>
        <p ref={status} role="status" tabIndex={-1} className="text-xs text-muted outline-none empty:hidden">
          {said}
        </p>
        {step.at === 'begin' ? (
          <PasswordAgain
            title={words.confirmPassword}
            email={person.email}
            act={words.goOn}
            ask={beginTwoFactor}
            onDone={(authenticator) => setStep({ at: 'set-up', authenticator })}
            onCancel={rest}
          />
        ) : null}
        {step.at === 'set-up' ? (
          <SetUp authenticator={step.authenticator} onDone={() => void finish(words.switchedOn)} onCancel={rest} />
        ) : null}
        {step.at === 'end' ? (
          <PasswordAgain
            title={words.endTitle}
            note={words.endNote}
            email={person.email}
            act={words.endAct}
            ask={endTwoFactor}
            onDone={() => void finish(words.switchedOff)}
            onCancel={rest}
          />
        ) : null}
      </div>
    </Section>
  );
}
