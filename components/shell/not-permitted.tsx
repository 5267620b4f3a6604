'use client';
import { Lock } from 'lucide-react';
import Link from 'next/link';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useSignedIn } from './signed-in.tsx';

/** Stands in place of a page that the reader's role does not include: nothing is wrong, and trying again changes nothing. */
export function NotPermitted() {
  const { access, shell } = useMessages();
  const { refused, roles } = access;
  const person = useSignedIn();
  return (
    <EmptyState
      className="flex-1"
      icon={Lock}
      heading
      title={refused.title}
      detail={
        <>
          {person ? <p>{refused.detail(roles[person.role])}</p> : null}
          {person && person.projects !== null ? <p>{refused.someProjects}</p> : null}
          <p className="mt-2">{refused.action}</p>
        </>
      }
      actions={
        <Button asChild look="primary">
          <Link href="/">{shell.nav.overview}</Link>
        </Button>
      }
    />
  );
}
