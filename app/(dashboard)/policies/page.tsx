import type { Metadata } from 'next';
import { PoliciesPage } from '#components/policies/policies-page.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await readMessages();
  return { title: shell.nav.policies };
}

export default function Page() {
  return <PoliciesPage />;
}
