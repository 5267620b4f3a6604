'use client';
import { Dialog } from '#components/ui/dialog.tsx';
import type { InvitedPerson, Person } from '#lib/contract/people.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { PersonForm } from './person-form.tsx';

/** What is being done, to whom. */
export type Asked =
  | { for: 'invite' }
  | { for: 'edit' | 'disable' | 'newLink' | 'remove'; person: Person }
  | { for: 'link'; invitation: InvitedPerson };

/** The dialogs of the people, of which one at most is open. */
export function PersonDialogs({
  asked,
  projects,
  onAsk,
}: {
  asked: Asked;
  projects: readonly string[];
  onAsk: (asked: Asked | null) => void;
}) {
  const close = (): void => onAsk(null);
  const showLink = (invitation: InvitedPerson): void => onAsk({ for: 'link', invitation });
  const of = (): React.ReactNode => {
    switch (asked.for) {
      case 'invite':
        return (
          <PersonForm person={null} projects={projects} onInvited={showLink} onClose={close} onReturn={returnTo} />
        );
      case 'edit':
        return (
          <PersonForm
            person={asked.person}
            projects={projects}
            onInvited={showLink}
            onClose={close}
            onReturn={returnTo}
          />
        );
      case 'link':
        return <LinkDialog invitation={asked.invitation} onClose={close} onReturn={returnTo} />;
      default:
        return (
          <ConfirmDialog
            act={asked.for}
            person={asked.person}
            onInvited={showLink}
            onClose={close}
            onReturn={returnTo}
          />
        );
    }
  };

  /** The menu that it was chosen from is gone: back to the button of that menu, or to the one that invites. */
  function returnTo(event: Event): void {
    event.preventDefault();
    const id = 'person' in asked ? asked.person.id : asked.for === 'link' ? asked.invitation.person.id : null;
    const button = id === null ? null : document.querySelector<HTMLElement>(`[data-acts="${CSS.escape(id)}"]`);
    (button ?? document.querySelector<HTMLElement>('[data-invite]'))?.focus();
  }

  return (
    <Dialog open onOpenChange={(open) => !open && close()}>
      {of()}
    </Dialog>
  );
}
