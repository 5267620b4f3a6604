import type { Metadata } from 'next';
import { ErasuresPage } from '#components/erasures/erasures-page.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await readMessages();
  return { title: shell.nav.erasures };
}

export default function Page() {
  return <ErasuresPage />;
}
