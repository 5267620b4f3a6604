import type { Metadata } from 'next';
import { SubmissionDetail } from '#components/submissions/detail/submission-detail.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata({ params }: PageProps<'/submissions/[authId]'>): Promise<Metadata> {
  const { shell } = await readMessages();
  const { authId } = await params;
  return { title: shell.submissionTitle(decodeURIComponent(authId)) };
}

export default async function SubmissionPage({ params }: PageProps<'/submissions/[authId]'>) {
  const { authId } = await params;
  return <SubmissionDetail authId={decodeURIComponent(authId)} />;
}
