'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FormProblem, useProblemFocus } from '#components/ui/form-problem.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { Section } from '#components/ui/section.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { accountQuery, changePassword } from '#lib/queries/account.ts';
import { useFormProblem } from '#lib/queries/use-form-problem.ts';

/** Chooses another password. */
export function ChangePassword({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const { access, account } = useMessages();
  const words = account.password;
  const client = useQueryClient();
  const [typed, setTyped] = useState({ current: '', next: '' });
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      setTyped({ current: '', next: '' });
      return client.invalidateQueries({ queryKey: accountQuery.queryKey });
    },
  });
  const problem = useFormProblem(change.error, ['current', 'next']);
  const form = useProblemFocus(change.error);
  const wrong = problem.whole?.kind === 'wrong-password' ? problem.whole : null;

  function submit(event: React.SubmitEvent): void {
    event.preventDefault();
    if (!change.isPending) change.mutate(typed);
  }

  if (!hasPassword) {
    return (
      <Section title={words.title}>
        <p className="py-3 text-sm text-muted">{words.none}</p>
      </Section>
    );
  }
  return (
    <Section title={words.title}>
      <form ref={form} onSubmit={submit} noValidate className="flex max-w-md flex-col gap-4 py-3">
        <FormProblem problem={wrong ? null : problem.whole} />
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          label={access.fields.currentPassword}
          name="current"
          autoComplete="current-password"
          required
          value={typed.current}
          onChange={({ target }) => setTyped({ ...typed, current: target.value })}
          error={wrong ? `${wrong.title}. ${wrong.detail}` : problem.of('current')}
        />
        <PasswordField
          label={access.fields.newPassword}
          hint={access.passwordRules}
          name="next"
          autoComplete="new-password"
          required
          value={typed.next}
          onChange={({ target }) => setTyped({ ...typed, next: target.value })}
          error={problem.of('next')}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" aria-disabled={change.isPending}>
            {change.isPending ? words.acting : words.act}
          </Button>
          <p role="status" className="text-xs text-muted">
            {change.isSuccess ? words.done : words.note}
          </p>
        </div>
      </form>
    </Section>
  );
}
