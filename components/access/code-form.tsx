'use client';
import { useMutation } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { FormProblem, useProblemFocus } from '#components/ui/form-problem.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { signInWithCode } from '#lib/queries/session.ts';
import { useFormProblem } from '#lib/queries/use-form-problem.ts';

/** The second step: the digits of the authenticator, or a recovery code. */
export function CodeForm({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const { fields, signIn: words } = useMessages().access;
  const [code, setCode] = useState('');
  const attempt = useMutation({ mutationFn: signInWithCode, onSuccess: onDone });
  const problem = useFormProblem(attempt.error, ['code']);
  const form = useProblemFocus(attempt.error);

  function submit(event: React.SubmitEvent): void {
    event.preventDefault();
    if (!attempt.isPending) attempt.mutate(code);
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormProblem problem={problem.whole} />
      <Field
        label={fields.code}
        name="code"
        hint={words.code.hint}
        // Recovery codes have letters, so no keyboard of digits alone.
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        autoFocus
        required
        value={code}
        onChange={({ target }) => setCode(target.value)}
        error={problem.of('code')}
      />
      <Button type="submit" look="primary" size="lg" aria-disabled={attempt.isPending || attempt.isSuccess}>
        {attempt.isPending || attempt.isSuccess ? words.acting : words.code.act}
      </Button>
      <Button look="link" size="inline" className="self-start" onClick={onBack}>
        <ArrowLeft aria-hidden />
        {words.code.back}
      </Button>
    </form>
  );
}
