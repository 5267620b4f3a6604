'use client';
import { Choice } from '#components/ui/choice.tsx';
import { Choices } from '#components/ui/choices.tsx';
import type { Scope } from '#lib/domain/permissions.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

/** What the token may, of what its person may; each with its name for programs. */
export function ScopesField({
  offered,
  scopes,
  onChange,
  error,
}: {
  offered: readonly Scope[];
  scopes: readonly Scope[];
  onChange: (scopes: readonly Scope[]) => void;
  error: string | null;
}) {
  const { access, tokens } = useMessages();
  return (
    <Choices label={tokens.create.scopes} error={error}>
      {offered.map((scope) => (
        <Choice
          key={scope}
          type="checkbox"
          checked={scopes.includes(scope)}
          invalid={error !== null}
          onChange={() =>
            onChange(scopes.includes(scope) ? scopes.filter((each) => each !== scope) : [...scopes, scope])
          }
        >
          <span className="min-w-0">
            {access.permissions[scope]} <code className="font-mono text-xs text-muted">{scope}</code>
          </span>
        </Choice>
      ))}
    </Choices>
  );
}
