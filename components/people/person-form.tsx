'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { useSignedIn } from '#components/shell/signed-in.tsx';
import { Button } from '#components/ui/button.tsx';
import { DialogClose, DialogContent } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { FormProblem, useProblemFocus } from '#components/ui/form-problem.tsx';
import { toast } from '#components/ui/toast.ts';
import type { InvitedPerson, Person } from '#lib/contract/people.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { changePerson, invitePerson, peopleQuery } from '#lib/queries/people.ts';
import { useFormProblem } from '#lib/queries/use-form-problem.ts';
import { ProjectsField } from './projects-field.tsx';
import { RoleField } from './role-field.tsx';

/** Invites a person, or changes one. @param person null = a new one */
export function PersonForm({
  person,
  projects,
  onInvited,
  onClose,
  onReturn,
}: {
  person: Person | null;
  /** Of all keys that are configured. */
  projects: readonly string[];
  onInvited: (invitation: InvitedPerson) => void;
  onClose: () => void;
  onReturn: (event: Event) => void;
}) {
  const { access, people: words } = useMessages();
  const client = useQueryClient();
  const router = useRouter();
  const own = useSignedIn()?.id === person?.id && person !== null;
  const formId = useId();
  const [name, setName] = useState(person?.name ?? '');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>(person?.role ?? 'reviewer');
  const [some, setSome] = useState<readonly string[] | null>(person?.projects ?? null);

  const saving = useMutation({
    mutationFn: async (): Promise<InvitedPerson | null> => {
      const wanted = some === null ? null : [...some];
      if (person === null) return invitePerson({ name, email, role, projects: wanted });
      const change = {
        ...(name === person.name ? {} : { name }),
        ...(role === person.role ? {} : { role }),
        ...(sameProjects(wanted, person.projects) ? {} : { projects: wanted }),
      };
      if (Object.keys(change).length > 0) await changePerson({ id: person.id, ...change });
      return null;
    },
    onSuccess: async (invitation) => {
      await client.invalidateQueries({ queryKey: peopleQuery.queryKey });
      if (invitation) {
        onInvited(invitation);
        return;
      }
      toast(words.edit.saved(name));
      // The menu at the top tells the own name, too.
      if (own) router.refresh();
      onClose();
    },
  });
  const problem = useFormProblem(saving.error, ['name', 'email', 'projects']);
  const form = useProblemFocus(saving.error);
  const say = person === null ? words.invite : words.edit;

  function submit(event: React.SubmitEvent): void {
    event.preventDefault();
    if (!saving.isPending) saving.mutate();
  }

  return (
    <DialogContent
      place="sheet"
      title={person === null ? words.invite.title : words.edit.title(person.name)}
      description={person === null ? words.invite.description : own ? words.edit.own : words.edit.note}
      onCloseAutoFocus={onReturn}
      footer={
        <>
          <DialogClose asChild>
            <Button look="quiet" size="lg">
              {words.cancel}
            </Button>
          </DialogClose>
          <Button type="submit" form={formId} look="primary" size="lg" aria-disabled={saving.isPending}>
            {saving.isPending ? say.acting : say.act}
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <FormProblem problem={problem.whole} />
        <Field
          label={access.fields.name}
          name="name"
          autoComplete="off"
          maxLength={80}
          required
          value={name}
          onChange={({ target }) => setName(target.value)}
          error={problem.of('name')}
        />
        {person === null ? (
          <Field
            label={access.fields.email}
            name="email"
            type="email"
            inputMode="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
            required
            value={email}
            onChange={({ target }) => setEmail(target.value)}
            error={problem.of('email')}
          />
        ) : null}
        <RoleField role={role} onChange={setRole} />
        {projects.length > 1 || some !== null ? (
          <ProjectsField projects={projects} some={some} onChange={setSome} error={problem.of('projects')} />
        ) : null}
      </form>
    </DialogContent>
  );
}

const sameProjects = (a: readonly string[] | null, b: readonly string[] | null): boolean =>
  a === null || b === null ? a === b : a.length === b.length && a.every((project) => b.includes(project));
