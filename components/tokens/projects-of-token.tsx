'use client';
import { useId } from 'react';
import { Choice } from '#components/ui/choice.tsx';
import { Choices } from '#components/ui/choices.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** All projects of its person, or some. */
export function ProjectsOfToken({
  projects,
  some,
  onChange,
  error,
}: {
  projects: readonly string[];
  /** null = all. */
  some: readonly string[] | null;
  onChange: (some: readonly string[] | null) => void;
  error: string | null;
}) {
  const { create } = useMessages().tokens;
  const name = useId();
  const toggled = (project: string): string[] =>
    some?.includes(project) ? some.filter((each) => each !== project) : [...(some ?? []), project];
  return (
    <Choices label={create.projects} error={error}>
      <Choice type="radio" name={name} checked={some === null} onChange={() => onChange(null)}>
        {create.allProjects}
      </Choice>
      <Choice type="radio" name={name} checked={some !== null} onChange={() => onChange(some ?? [])}>
        {create.someProjects}
      </Choice>
      {some === null ? null : (
        <div className="flex flex-col pl-6.5">
          {projects.map((project) => (
            <Choice
              key={project}
              type="checkbox"
              checked={some.includes(project)}
              invalid={error !== null}
              onChange={() => onChange(toggled(project))}
            >
              {project}
            </Choice>
          ))}
        </div>
      )}
    </Choices>
  );
}
