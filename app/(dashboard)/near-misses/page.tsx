import type { Metadata } from 'next';
import { NearMissesPage } from '#components/near-misses/near-misses-page.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await readMessages();
  return { title: shell.nav.nearMisses };
}

export default function Page() {
  return <NearMissesPage />;
}
