'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { FormProblem, useProblemFocus } from '#components/ui/form-problem.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { leaveFor } from '#lib/browser/leave.ts';
import type { LinkAnswer } from '#lib/contract/access.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { problemOf } from '#lib/queries/fetch-json.ts';
import { acceptLink } from '#lib/queries/session.ts';
import { useFormProblem } from '#lib/queries/use-form-problem.ts';

/** Chooses a password by a link. @param onGone the link does not work any more */
export function JoinForm({
  token,
  link,
  onGone,
}: {
  token: string;
  link: LinkAnswer;
  onGone: (error: unknown) => void;
}) {
  const { fields, join, passwordRules } = useMessages().access;
  const first = link.kind === 'first';
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const attempt = useMutation({
    mutationFn: acceptLink,
    onSuccess: () => leaveFor('/'),
    onError: (error) => {
      if (problemOf(error).kind === 'link-gone') onGone(error);
    },
  });
  const problem = useFormProblem(attempt.error, ['name', 'email', 'password']);
  const form = useProblemFocus(attempt.error);
  const busy = attempt.isPending || attempt.isSuccess;

  function submit(event: React.SubmitEvent): void {
    event.preventDefault();
    if (!busy) attempt.mutate({ token, password, ...(first ? { name, email } : {}) });
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormProblem problem={problem.whole} />
      {first ? (
        <>
          <Field
            label={fields.name}
            name="name"
            autoComplete="name"
            maxLength={80}
            autoFocus
            required
            value={name}
            onChange={({ target }) => setName(target.value)}
            error={problem.of('name')}
          />
          <Field
            label={fields.email}
            name="email"
            type="email"
            autoComplete="username"
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
            required
            value={email}
            onChange={({ target }) => setEmail(target.value)}
            error={problem.of('email')}
          />
        </>
      ) : (
        // Tells password managers whose password it is.
        <input type="email" name="email" autoComplete="username" value={link.email ?? ''} readOnly hidden />
      )}
      <PasswordField
        label={fields.newPassword}
        hint={passwordRules}
        name="password"
        autoComplete="new-password"
        autoFocus={!first}
        required
        value={password}
        onChange={({ target }) => setPassword(target.value)}
        error={problem.of('password')}
      />
      <Button type="submit" look="primary" size="lg" aria-disabled={busy}>
        {busy ? join.acting : first ? join.first.act : join.invited.act}
      </Button>
    </form>
  );
}
