'use client';
import { useMutation } from '@tanstack/react-query';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { FormProblem, useProblemFocus } from '#components/ui/form-problem.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { useHydrated } from '#components/ui/use-hydrated.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { signIn } from '#lib/queries/session.ts';
import { useFormProblem } from '#lib/queries/use-form-problem.ts';

/** The first step. @param onCode the second one is asked for, @param only there is no other way in: one can type at once */
export function PasswordForm({ only, onDone, onCode }: { only: boolean; onDone: () => void; onCode: () => void }) {
  const { fields, signIn: words } = useMessages().access;
  const hydrated = useHydrated();
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: ({ next }) => (next === 'code' ? onCode() : onDone()),
  });
  const problem = useFormProblem(attempt.error, ['email', 'password']);
  const form = useProblemFocus(attempt.error);

  function submit(event: React.SubmitEvent): void {
    event.preventDefault();
    if (attempt.isPending || !form.current) return;
    // From the fields themselves: what was typed, or filled in by the browser, before there was any state counts.
    const typed = new FormData(form.current);
    attempt.mutate({ email: textOf(typed.get('email')), password: textOf(typed.get('password')) });
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormProblem problem={problem.whole} />
      <Field
        label={fields.email}
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        autoFocus={only}
        required
        error={problem.of('email')}
      />
      <PasswordField
        label={fields.password}
        name="password"
        autoComplete="current-password"
        required
        error={problem.of('password')}
      />
      {/* After a success the next page is on its way. */}
      <Button
        type="submit"
        look="primary"
        size="lg"
        className="disabled:opacity-100"
        disabled={!hydrated}
        aria-disabled={attempt.isPending || attempt.isSuccess}
      >
        {attempt.isPending || attempt.isSuccess ? words.acting : words.act}
      </Button>
      <p className="text-xs text-muted">{words.forgotten}</p>
    </form>
  );
}

const textOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '');
