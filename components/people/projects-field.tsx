'use client';
import { useId } from 'react';
import { Choice } from '#components/ui/choice.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** All projects, or some. */
export function ProjectsField({
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
  const { invite } = useMessages().people;
  const id = useId();
  // Also those that a person was given while they were configured.
  const offered = [...new Set([...projects, ...(some ?? [])])];
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="flex flex-col gap-1 text-sm">
      <legend className="mb-1 font-medium">{invite.projects}</legend>
      <Choice type="radio" name={id} checked={some === null} onChange={() => onChange(null)}>
        {invite.allProjects}
      </Choice>
      <Choice type="radio" name={id} checked={some !== null} onChange={() => onChange(some ?? [])}>
        {invite.someProjects}
      </Choice>
      {some === null ? null : (
        <>
          <div className="flex flex-col pl-6.5">
            {offered.map((project) => (
              <Choice
                key={project}
                type="checkbox"
                checked={some.includes(project)}
                invalid={error !== null}
                onChange={() =>
                  onChange(some.includes(project) ? some.filter((each) => each !== project) : [...some, project])
                }
              >
                {project}
              </Choice>
            ))}
          </div>
          <p className="text-xs text-muted">{invite.acrossProjects}</p>
        </>
      )}
      {error ? (
        <p id={`${id}-error`} className="text-xs text-rejected-text">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
