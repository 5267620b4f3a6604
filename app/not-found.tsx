import { Compass } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await readMessages();
  return { title: shell.notFound.pageTitle };
}

export default async function NotFound() {
  const { notFound, nav } = (await readMessages()).shell;
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
