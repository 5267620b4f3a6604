import type { Metadata } from 'next';
import { SubjectsPage } from '#components/submissions/subjects/subjects-page.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await readMessages();
  return { title: shell.nav.subjects };
}

export default function Page() {
  return <SubjectsPage />;
}
