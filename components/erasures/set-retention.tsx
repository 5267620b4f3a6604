'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { FormProblem, useProblemFocus } from '#components/ui/form-problem.tsx';
import { toast } from '#components/ui/toast.ts';
import { MAX_RETENTION_DAYS, MIN_RETENTION_DAYS } from '#lib/domain/erasure.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { setRetention } from '#lib/queries/erasures.ts';
import { useProblem } from '#lib/queries/use-problem.ts';

interface Period {
  projectId: string;
  /** What the page shows: whoever has set another meanwhile is not overruled. */
  was: number | null;
}

/** Sets the retention period of a project, or takes it away. */
export function SetRetention({ projectId, was }: Period) {
  const { projects: words } = useMessages().erasures;
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm" aria-label={was === null ? words.setOf(projectId) : words.changeOf(projectId)}>
          {was === null ? words.set : words.change}
        </Button>
      </DialogTrigger>
      {open ? <PeriodForm projectId={projectId} was={was} onClose={() => setOpen(false)} /> : null}
    </Dialog>
  );
}

function PeriodForm({ projectId, was: shown, onClose }: Period & { onClose: () => void }) {
  const { days: inDays, form: words, projects } = useMessages().erasures;
  const client = useQueryClient();
  // As it was when the form was opened: the page behind it may have been told of another by now.
  const [was] = useState(shown);
  const [typed, setTyped] = useState(was === null ? '' : String(was));
  const [wrong, setWrong] = useState<{ why: string } | null>(null);
  const formId = useId();
  const told = new Set<unknown>(['erasures', 'attention', 'submissions']);
  const lookAgain = () => client.invalidateQueries({ predicate: ({ queryKey: [name] }) => told.has(name) });
  const saving = useMutation({
    mutationFn: (days: number | null) => setRetention({ projectId, days, was }),
    onSuccess: async (_, days) => {
      await lookAgain();
      toast(words.saved(projectId, days === null ? projects.notSet : inDays(days)));
      onClose();
    },
    // What the page shows is behind: the next try begins with what there is.
    onError: () => void lookAgain(),
  });
  const problem = useProblem(saving.error);
  const form = useProblemFocus(saving.error ?? wrong);

  function submit(event: React.SubmitEvent): void {
    event.preventDefault();
    if (saving.isPending) return;
    const days = Number(typed.trim());
    const fits = /^\d+$/u.test(typed.trim()) && days >= MIN_RETENTION_DAYS && days <= MAX_RETENTION_DAYS;
    setWrong(fits ? null : { why: words.wrong });
    if (fits) saving.mutate(days);
  }

  return (
    <DialogContent
      place="sheet"
      title={words.title(projectId)}
      description={words.description}
      footer={
        <>
          {was === null ? null : (
            <Button
              look="quiet"
              size="lg"
              className="mr-auto"
              aria-disabled={saving.isPending}
              onClick={() => (saving.isPending ? undefined : saving.mutate(null))}
            >
              {words.takeAway}
            </Button>
          )}
          <DialogClose asChild>
            <Button look="quiet" size="lg">
              {words.cancel}
            </Button>
          </DialogClose>
          <Button type="submit" form={formId} look="primary" size="lg" aria-disabled={saving.isPending}>
            {saving.isPending ? words.saving : words.save}
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <FormProblem problem={problem} />
        <Field
          label={words.days}
          hint={words.hint}
          autoFocus
          name="days"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          required
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          error={wrong?.why ?? null}
        />
      </form>
    </DialogContent>
  );
}
