'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FormProblem, useProblemFocus } from '#components/ui/form-problem.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFormProblem } from '#lib/queries/use-form-problem.ts';

/** The own password once more, before something that a stranger at an open screen must not do. */
export function PasswordAgain<T>({
  title,
  note,
  email,
  act,
  ask,
  onDone,
  onCancel,
}: {
  title: string;
  note?: string;
  email: string;
  act: string;
  ask: (password: string) => Promise<T>;
  onDone: (answer: T) => void;
  onCancel: () => void;
}) {
  const { access, account } = useMessages();
  const [password, setPassword] = useState('');
  const asking = useMutation({ mutationFn: ask, onSuccess: onDone });
  const problem = useFormProblem(asking.error, ['password']);
  const form = useProblemFocus(asking.error);
  const wrong = problem.whole?.kind === 'wrong-password' ? problem.whole : null;

  function submit(event: React.SubmitEvent): void {
    event.preventDefault();
    if (!asking.isPending) asking.mutate(password);
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      noValidate
      aria-label={title}
      className="flex max-w-md flex-col gap-3 rounded-md bg-sunken p-4"
    >
      <div>
        <h3 className="text-sm font-medium">{title}</h3>
        {note ? <p className="mt-0.5 text-xs text-muted">{note}</p> : null}
      </div>
      <FormProblem problem={wrong ? null : problem.whole} />
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label={access.fields.currentPassword}
        name="password"
        autoComplete="current-password"
        autoFocus
        required
        value={password}
        onChange={({ target }) => setPassword(target.value)}
        error={wrong ? `${wrong.title}. ${wrong.detail}` : problem.of('password')}
      />
      <div className="flex gap-2">
        <Button type="submit" look="primary" aria-disabled={asking.isPending}>
          {act}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {account.twoFactor.cancel}
        </Button>
      </div>
    </form>
  );
}
