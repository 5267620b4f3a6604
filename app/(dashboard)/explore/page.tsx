import type { Metadata } from 'next';
import { ExplorePage } from '#components/explore/explore-page.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await readMessages();
  return { title: shell.nav.explore };
}

export default function Page() {
  return <ExplorePage />;
}
