'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '#components/shell/signed-in.tsx';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import { Section } from '#components/ui/section.tsx';
import { parseTypedDay } from '#lib/domain/typed-day.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { readAgain, syncQuery } from '#lib/queries/sync.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { useToday } from '#lib/search-params/use-now.ts';

/** Have some days read again at once, such as after an erasure that somebody waits for; whoever may not is told who may be asked. */
export function ReadAgain() {
  const { access, sync } = useMessages();
  const may = useMay('sync.request');
  if (may) return <ReadAgainForm />;
  return (
    <Section title={sync.readAgain.title}>
      <p className="py-3 text-sm text-muted">
        {access.refused.readAgain} {access.refused.action}
      </p>
    </Section>
  );
}

function ReadAgainForm() {
  const messages = useMessages();
  const words = messages.sync.readAgain;
  const today = useToday('UTC');
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState({ from: '', to: '' });
  const ask = useMutation({
    mutationFn: readAgain,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: syncQuery.queryKey }),
  });
  const problem = useProblem(ask.error);
  const from = parseTypedDay(typed.from, today);
  const to = typed.to.trim() === '' ? from : parseTypedDay(typed.to, today);
  const wrong = describeWrong(words, typed, from, to);

  function submit(event: React.SubmitEvent): void {
    event.preventDefault();
    if (from !== null && to !== null && wrong === null) ask.mutate({ from, to });
  }

  const said = ask.isPending
    ? words.asking
    : problem
      ? problem.detail
      : ask.data
        ? describeAccepted(messages, ask.data.accepted, ask.variables)
        : '';
  return (
    <Section title={words.title}>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3 py-3">
        {(['from', 'to'] as const).map((name) => (
          <label key={name} className="flex flex-col gap-1 text-xs text-muted">
            {name === 'from' ? words.from : words.to}
            <Input
              value={typed[name]}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
              placeholder={name === 'from' ? words.fromHint : words.toHint}
              aria-invalid={typed[name] !== '' && (name === 'from' ? from : to) === null}
              aria-describedby="read-again-said"
              className="w-40"
            />
          </label>
        ))}
        <Button type="submit" disabled={from === null || wrong !== null || ask.isPending}>
          {words.act}
        </Button>
        <p
          id="read-again-said"
          role="status"
          className={`min-h-8 content-center text-sm ${problem ? 'text-rejected-text' : 'text-muted'}`}
        >
          {wrong ?? said}
        </p>
      </form>
    </Section>
  );
}

function describeWrong(
  words: Messages['sync']['readAgain'],
  typed: { from: string; to: string },
  from: string | null,
  to: string | null,
): string | null {
  if (typed.from !== '' && from === null) return words.wrongFrom;
  if (typed.to !== '' && to === null) return words.wrongTo;
  return from !== null && to !== null && to < from ? words.wrongOrder : null;
}

function describeAccepted(
  { sync: { readAgain: words }, format }: Messages,
  accepted: number,
  range: { from: string; to: string },
): string {
  if (accepted === 0) return words.noKey;
  return words.accepted(format.dayRange(range));
}
