import type { Metadata } from 'next';
import { ExportButton } from '#components/export/export-button.tsx';
import { SubmissionsPage } from '#components/submissions/submissions-page.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await readMessages();
  return { title: shell.nav.submissions };
}

export default function Page() {
  return <SubmissionsPage actions={<ExportButton />} />;
}
