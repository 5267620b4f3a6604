'use client';
import { Check, Eye, Minus } from 'lucide-react';
import { Section } from '#components/ui/section.tsx';
import { may, PERMISSIONS, ROLES, SENSITIVE_FIELDS, showingOf } from '#lib/domain/permissions.ts';
import type { Permission, Role, Showing } from '#lib/domain/permissions.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

const ALL = Object.keys(PERMISSIONS) as Permission[];
const rightsOf = (role: Role): Permission[] => ALL.filter((permission) => may(role, permission));

/** What each role may and is shown, from the tables that the server itself decides by. */
export function RoleMatrix() {
  const { access } = useMessages();
  const { matrix, masked, permissions, roles } = access;
  return (
    <Section title={matrix.title}>
      {/* Four columns of words have no room on a phone. */}
      <dl className="flex flex-col gap-3 py-3 text-sm sm:hidden">
        {ROLES.map((role) => (
          <div key={role}>
            <dt className="font-medium">{roles[role]}</dt>
            <dd className="text-xs text-muted">
              {rightsOf(role)
                .map((permission) => permissions[permission])
                .join(' · ')}
            </dd>
            <dd className="text-xs text-muted">
              {SENSITIVE_FIELDS.map(
                (field) => `${masked.fields[field]}: ${masked.showings[showingOf(role, field)]}`,
              ).join(' · ')}
            </dd>
          </div>
        ))}
      </dl>
      <table className="mt-2 w-full max-w-3xl table-fixed text-sm max-sm:hidden">
        <thead className="text-xs text-muted">
          <tr>
            <th scope="col" className="w-2/5 py-1.5 pr-2 text-left font-medium">
              {matrix.permission}
            </th>
            {ROLES.map((role) => (
              <th key={role} scope="col" className="px-1 py-1.5 text-center font-medium">
                {roles[role]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ALL.map((permission) => (
            <tr key={permission}>
              <th scope="row" className="border-t border-line py-1.5 pr-2 text-left font-normal">
                {permissions[permission]}
              </th>
              {ROLES.map((role) => (
                <td key={role} className="border-t border-line px-1 py-1.5">
                  <Mark yes={may(role, permission)} words={matrix} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tbody>
          <tr>
            <th
              scope="rowgroup"
              colSpan={5}
              className="border-t border-line pt-4 pb-1.5 text-left text-xs font-medium text-muted"
            >
              {masked.title}
            </th>
          </tr>
          {SENSITIVE_FIELDS.map((field) => (
            <tr key={field}>
              <th scope="row" className="border-t border-line py-1.5 pr-2 text-left font-normal">
                {masked.fields[field]}
              </th>
              {ROLES.map((role) => (
                <td key={role} className="border-t border-line px-1 py-1.5 text-center text-xs">
                  <Shown as={showingOf(role, field)} words={masked.showings} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="pt-2 text-xs text-muted">{masked.recorded}</p>
    </Section>
  );
}

function Mark({ yes, words }: { yes: boolean; words: { yes: string; no: string } }) {
  const Icon = yes ? Check : Minus;
  return (
    <>
      <Icon aria-hidden className={`mx-auto size-4 ${yes ? 'text-approved' : 'text-faint'}`} />
      <span className="sr-only">{yes ? words.yes : words.no}</span>
    </>
  );
}

function Shown({ as, words }: { as: Showing; words: Readonly<Record<Showing, string>> }) {
  if (as !== 'onRequest') return <Mark yes={as === 'shown'} words={{ yes: words.shown, no: words.withheld }} />;
  return (
    <span className="inline-flex items-center gap-1 text-muted">
      <Eye aria-hidden className="size-3.5 max-md:hidden" strokeWidth={1.75} />
      {words.onRequest}
    </span>
  );
}
