import type { Metadata } from 'next';
import { SubmissionDetail } from '#components/submissions/detail/submission-detail.tsx';

export async function generateMetadata({ params }: PageProps<'/submissions/[authId]'>): Promise<Metadata> {
  const { authId } = await params;
  return { title: `Submission ${decodeURIComponent(authId)}` };
}

export default async function SubmissionPage({ params }: PageProps<'/submissions/[authId]'>) {
  const { authId } = await params;
  return <SubmissionDetail authId={decodeURIComponent(authId)} />;
}
