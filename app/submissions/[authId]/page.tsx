import type { Metadata } from 'next';
import { SubmissionDetail } from '#components/submissions/detail/submission-detail.tsx';

export const metadata: Metadata = { title: 'Submission' };

export default async function SubmissionPage({ params }: PageProps<'/submissions/[authId]'>) {
  const { authId } = await params;
  return <SubmissionDetail authId={decodeURIComponent(authId)} />;
}
