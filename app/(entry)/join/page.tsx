import type { Metadata } from 'next';
import { JoinPage } from '#components/access/join-page.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { access } = await readMessages();
  return { title: access.join.title };
}

/** Also for who has signed in: the link's session takes the place of theirs. */
export default function Page() {
  return <JoinPage />;
}
