import type { Metadata } from 'next';
import { ReconciliationPage } from '#components/reconciliation/reconciliation-page.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await readMessages();
  return { title: shell.nav.reconciliation };
}

export default function Page() {
  return <ReconciliationPage />;
}
