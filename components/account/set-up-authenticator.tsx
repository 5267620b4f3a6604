'use client';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { renderSVG } from 'uqr';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Field } from '#components/ui/field.tsx';
import { FormProblem, useProblemFocus } from '#components/ui/form-problem.tsx';
import type { Authenticator } from '#lib/contract/access.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { confirmTwoFactor } from '#lib/queries/account.ts';
import { useFormProblem } from '#lib/queries/use-form-problem.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

/** Puts the secret into an app, keeps the recovery codes, and shows by a code that both agree. */
export default function SetUpAuthenticator({
  authenticator: { uri, secret, recoveryCodes },
  onDone,
  onCancel,
}: {
  authenticator: Authenticator;
  onDone: () => void;
  onCancel: () => void;
}) {
  const { access, account } = useMessages();
  const { scan, confirm, cancel } = account.twoFactor;
  const [code, setCode] = useState('');
  const confirming = useMutation({ mutationFn: confirmTwoFactor, onSuccess: onDone });
  const problem = useFormProblem(confirming.error, ['code']);
  const form = useProblemFocus(confirming.error);
  const steps = useRef<HTMLOListElement>(null);
  useEffect(() => steps.current?.focus(), []);
  const wrong = problem.whole?.kind === 'wrong-code' ? problem.whole : null;

  function submit(event: React.SubmitEvent): void {
    event.preventDefault();
    if (!confirming.isPending) confirming.mutate(code);
  }

  return (
    // The form of before had the focus, and is gone.
    <ol ref={steps} tabIndex={-1} className="flex flex-col gap-5 rounded-md bg-sunken p-4 outline-none">
      <Step number={1} title={scan.title}>
        <img
          src={`data:image/svg+xml,${encodeURIComponent(renderSVG(uri, { border: 2 }))}`}
          alt={scan.qr}
          width={176}
          height={176}
          className="rounded-md bg-white"
        />
        <p className="mt-2 text-xs text-muted">
          {scan.typed}{' '}
          <code className="font-mono text-sm break-all text-ink">{secret.match(/.{1,4}/gu)?.join(' ')}</code>{' '}
          <CopyButton value={secret} label={scan.copy} className="align-middle" />
        </p>
      </Step>
      <Step number={2} title={account.twoFactor.codes.title}>
        <RecoveryCodes codes={recoveryCodes} />
      </Step>
      <Step number={3} title={confirm.title}>
        <form ref={form} onSubmit={submit} noValidate className="flex max-w-xs flex-col gap-3">
          <FormProblem problem={wrong ? null : problem.whole} />
          <Field
            label={access.fields.code}
            hint={confirm.hint}
            name="code"
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={40}
            required
            value={code}
            onChange={({ target }) => setCode(target.value)}
            error={wrong ? `${wrong.title}. ${wrong.action ?? ''}` : problem.of('code')}
          />
          <div className="flex gap-2">
            <Button type="submit" look="primary" aria-disabled={confirming.isPending}>
              {confirming.isPending ? confirm.acting : confirm.act}
            </Button>
            <Button look="quiet" onClick={onCancel}>
              {cancel}
            </Button>
          </div>
        </form>
      </Step>
    </ol>
  );
}

function Step({ number, title, children }: { number: number; title: string; children: React.ReactNode }) {
  return (
    <li className="flex gap-3">
      <span
        aria-hidden
        className="flex size-6 shrink-0 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent-text"
      >
        {number}
      </span>
      <div className="min-w-0 flex-1">
        <h3 className="mb-2 text-sm leading-6 font-medium">{title}</h3>
        {children}
      </div>
    </li>
  );
}
