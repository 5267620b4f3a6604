import type { Metadata } from 'next';
import { SubjectPage } from '#components/submissions/subjects/detail/subject-page.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await readMessages();
  return { title: shell.subjectTitle };
}

export default async function Page({ params }: PageProps<'/subjects/[subject]'>) {
  const { subject } = await params;
  return <SubjectPage subject={decodeURIComponent(subject)} />;
}
