'use client';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { Problem } from '#lib/contract/problem.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

/** Two projects use this id: the reader says which one is meant. @param words the question; absent = that of a submission */
export function ChooseProject({ problem, words }: { problem: Problem; words?: string }) {
  const { submission } = useMessages();
  const path = usePathname();
  const search = useSearchParams();
  const named = problem.parameters?.find((parameter) => parameter.name === 'project')?.message ?? '';
  const projects = named.replace(/^must be (one of )?/, '').split(', ');
  return (
    <EmptyState
      heading
      className="min-h-96"
      title={problem.title}
      detail={words ?? submission.whichProject}
      actions={projects.map((project) => {
        const query = new URLSearchParams(search);
        query.set('projectId', project);
        return (
          <Button key={project} asChild>
            <Link href={`${path}?${query}`}>{project}</Link>
          </Button>
        );
      })}
    />
  );
}
