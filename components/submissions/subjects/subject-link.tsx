'use client';
import Link from 'next/link';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { filterHref, lastingFilter } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { subjectHref } from './subject-links.ts';

/** From a submission to the page of its subject; nothing for whoever is not shown subjects, nor where ARGOS names none. */
export function SubjectLink({ submission }: { submission: SubmissionItem }) {
  const { facts } = useMessages().submission;
  const { filter } = useFilter();
  const { kycSubmissionId: subject, projectId } = submission;
  if (subject === null) return null;
  const lasting = new URLSearchParams(filterHref('', lastingFilter(filter)));
  return (
    <Link
      href={subjectHref({ subject, projectId }, lasting)}
      prefetch={false}
      className="ml-1.5 text-accent-text underline-offset-3 hover:underline"
    >
      {facts.openSubject}
    </Link>
  );
}
