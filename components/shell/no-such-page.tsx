'use client';
import { Compass } from 'lucide-react';
import Link from 'next/link';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** Stands in place of a page that is not there. */
export function NoSuchPage() {
  const { notFound, nav } = useMessages().shell;
  return (
    <EmptyState
      className="flex-1"
      icon={Compass}
      heading
      title={notFound.title}
      detail={notFound.detail}
      actions={
        <>
          <Button asChild look="primary">
            <Link href="/">{nav.overview}</Link>
          </Button>
          <Button asChild>
            <Link href="/submissions">{nav.submissions}</Link>
          </Button>
        </>
      }
    />
  );
}
