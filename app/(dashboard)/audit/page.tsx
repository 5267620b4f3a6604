import type { Metadata } from 'next';
import { AuditPage } from '#components/audit/audit-page.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { audit } = await readMessages();
  return { title: audit.title };
}

export default function Page() {
  return <AuditPage />;
}
