import type { Metadata } from 'next';
import { SyncPage } from '#components/sync/sync-page.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await readMessages();
  return { title: shell.nav.sync };
}

export default function Page() {
  return <SyncPage />;
}
