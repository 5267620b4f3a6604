import type { Metadata } from 'next';
import { ExportButton } from '#components/export/export-button.tsx';
import { SubmissionsPage } from '#components/submissions/submissions-page.tsx';

export const metadata: Metadata = { title: 'Submissions' };

export default function Page() {
  return <SubmissionsPage actions={<ExportButton />} />;
}
