'use client';
import { useId } from 'react';
import { ROLES } from '#lib/domain/permissions.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

/** One of the roles, each with what it is for. */
export function RoleField({ role, onChange }: { role: Role; onChange: (role: Role) => void }) {
  const { access, people } = useMessages();
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{people.invite.role}</legend>
      <div className="flex flex-col gap-px overflow-hidden rounded-md border border-line-strong">
        {ROLES.map((each) => (
          <label
            key={each}
            className="flex cursor-pointer items-start gap-2.5 px-3 py-2 hover:bg-hover has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === role}
              onChange={() => onChange(each)}
              aria-describedby={`${name}-${each}`}
              aria-label={access.roles[each]}
              className="mt-0.5 size-4 accent-accent"
            />
            <span className="min-w-0">
              <span className="block text-sm font-medium">{access.roles[each]}</span>
              <span id={`${name}-${each}`} className="block text-xs text-muted">
                {access.roleIsFor[each]}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
