import type { Metadata } from 'next';
import { NoSuchPage } from '#components/shell/no-such-page.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await readMessages();
  return { title: shell.notFound.pageTitle };
}

/** Where no shell stands around it. */
export default function NotFound() {
  return (
    <main className="flex min-h-dvh flex-col">
      <NoSuchPage />
    </main>
  );
}
