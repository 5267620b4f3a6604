'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '#components/ui/button.tsx';
import { DialogClose, DialogContent } from '#components/ui/dialog.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { toast } from '#components/ui/toast.ts';
import type { InvitedPerson, Person } from '#lib/contract/people.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { changePerson, inviteAgain, peopleQuery, removePerson } from '#lib/queries/people.ts';
import { useProblem } from '#lib/queries/use-problem.ts';

/** Asks before something is taken away from a person, and says what. */
export function ConfirmDialog({
  act,
  person: { id, name },
  onInvited,
  onClose,
  onReturn,
}: {
  act: 'disable' | 'newLink' | 'remove';
  person: Person;
  onInvited: (invitation: InvitedPerson) => void;
  onClose: () => void;
  onReturn: (event: Event) => void;
}) {
  const { people: words } = useMessages();
  const client = useQueryClient();
  const doing = useMutation({
    mutationFn: async (): Promise<InvitedPerson | null> => {
      if (act === 'newLink') return inviteAgain(id);
      await (act === 'disable' ? changePerson({ id, disabled: true }) : removePerson(id));
      return null;
    },
    onSuccess: async (invitation) => {
      await client.invalidateQueries({ queryKey: peopleQuery.queryKey });
      if (act !== 'newLink') toast(words[act].done(name));
      if (invitation) onInvited(invitation);
      else onClose();
    },
  });
  const problem = useProblem(doing.error);
  const { title, description, act: doIt } = words[act];
  return (
    <DialogContent
      title={title(name)}
      description={description}
      onCloseAutoFocus={onReturn}
      footer={
        <>
          <DialogClose asChild>
            <Button look="quiet" size="lg">
              {words.cancel}
            </Button>
          </DialogClose>
          <Button
            look="primary"
            size="lg"
            aria-disabled={doing.isPending}
            onClick={() => (doing.isPending ? undefined : doing.mutate())}
          >
            {doing.isPending ? words.acting : doIt}
          </Button>
        </>
      }
    >
      <FormProblem problem={problem} />
    </DialogContent>
  );
}
