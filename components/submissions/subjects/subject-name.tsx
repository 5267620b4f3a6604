'use client';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { Masked } from '#components/ui/masked.tsx';
import type { SubjectItem } from '#lib/contract/subjects.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { attemptHref, subjectHref } from './subject-links.ts';

/** Whose it is, and the way there; for whoever is not shown that, the way to the last attempt. One link a row, which is what keys walk. */
export function SubjectName({ item }: { item: SubjectItem }) {
  const { subjects, access } = useMessages();
  const search = useSearchParams();
  const { subject, projectId } = item;
  const look = 'min-w-0 text-accent-text underline-offset-3 hover:underline';
  if (subject !== null) {
    return (
      <Link
        href={subjectHref({ subject, projectId }, search)}
        prefetch={false}
        data-subject
        className={`${look} block truncate font-mono text-xs`}
      >
        {subject}
      </Link>
    );
  }
  const href = attemptHref(item, search);
  return (
    <span className="flex min-w-0 flex-col gap-0.5">
      <Masked title={subjects.masked} className="text-xs">
        {access.masked.masked}
      </Masked>
      {href === null ? null : (
        <Link href={href} prefetch={false} data-subject className={`${look} text-xs`}>
          {subjects.openAttempt}
        </Link>
      )}
    </span>
  );
}
