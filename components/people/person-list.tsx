'use client';
import { useSignedIn } from '#components/shell/signed-in.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { useNarrow } from '#components/ui/use-narrow.ts';
import type { Person } from '#lib/contract/people.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useNow } from '#lib/search-params/use-now.ts';
import type { Asked } from './person-dialogs.tsx';
import { PersonActs } from './person-acts.tsx';
import { StateBadge } from './state-badge.tsx';

const COLUMNS = [
  { name: 'name', className: '' },
  { name: 'role', className: 'w-32' },
  { name: 'projects', className: 'w-36 max-lg:hidden' },
  { name: 'state', className: 'w-52' },
  { name: 'twoFactor', className: 'w-32 max-xl:hidden' },
  { name: 'sessions', className: 'w-28 max-xl:hidden' },
  { name: 'lastSeen', className: 'w-32 max-lg:hidden' },
] as const;

/** Everybody by name: a table, on a phone cards. */
export function PersonList({ people, onAsk }: { people: Person[]; onAsk: (asked: Asked) => void }) {
  const { people: words } = useMessages();
  const narrow = useNarrow();
  if (narrow) {
    return (
      <ul aria-label={words.caption}>
        {people.map((person) => (
          <Card key={person.id} person={person} onAsk={onAsk} />
        ))}
      </ul>
    );
  }
  return (
    <table className="w-full table-fixed text-sm">
      <caption className="sr-only">{words.caption}</caption>
      <thead className="text-left text-xs text-muted">
        <tr>
          {COLUMNS.map(({ name, className }) => (
            <th key={name} scope="col" className={`px-2 py-1.5 font-medium ${className}`}>
              {words.columns[name]}
            </th>
          ))}
          <th scope="col" className="w-12 px-2">
            <span className="sr-only">{words.columns.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Row key={person.id} person={person} onAsk={onAsk} />
        ))}
      </tbody>
    </table>
  );
}

interface PersonProps {
  person: Person;
  onAsk: (asked: Asked) => void;
}

/** What is told of a person in words. */
function usePersonWords({ role, projects, twoFactor, sessions, lastSeenAt }: Person) {
  const { access, format, people: words } = useMessages();
  const now = useNow();
  return {
    role: access.roles[role],
    projects: projects?.join(', ') ?? words.allProjects,
    twoFactor: twoFactor ? words.twoFactor.on : words.twoFactor.off,
    sessions: words.sessions(sessions),
    lastSeen: lastSeenAt === null ? words.never : format.relative(Date.parse(lastSeenAt), now),
  };
}

function Row({ person, onAsk }: PersonProps) {
  const { format } = useMessages();
  const { zone } = useFilter();
  const said = usePersonWords(person);
  const cell = 'border-t border-line px-2 py-2 align-top';
  const of = (name: (typeof COLUMNS)[number]['name']): string =>
    `${cell} ${COLUMNS.find((column) => column.name === name)?.className ?? ''}`;
  return (
    <tr>
      <th scope="row" className={`${of('name')} text-left font-normal`}>
        <Name person={person} />
      </th>
      <td className={of('role')}>{said.role}</td>
      <td className={`${of('projects')} break-words`}>{said.projects}</td>
      <td className={of('state')}>
        <StateBadge person={person} />
      </td>
      <td className={of('twoFactor')}>{said.twoFactor}</td>
      <td className={`${of('sessions')} tabular-nums`}>{person.sessions}</td>
      <td
        className={of('lastSeen')}
        title={person.lastSeenAt === null ? undefined : format.instant(person.lastSeenAt, zone)}
      >
        {said.lastSeen}
      </td>
      <td className={`${cell} text-right`}>
        <PersonActs person={person} onAsk={onAsk} />
      </td>
    </tr>
  );
}

function Card({ person, onAsk }: PersonProps) {
  const { people: words } = useMessages();
  const said = usePersonWords(person);
  const facts = [
    said.role,
    person.projects === null ? '' : said.projects,
    `${words.columns.twoFactor}: ${said.twoFactor}`,
    said.sessions,
    person.lastSeenAt === null ? '' : said.lastSeen,
  ];
  return (
    <li className="flex items-start gap-2 border-t border-line py-2.5">
      <div className="min-w-0 flex-1">
        <Name person={person} />
        <p className="my-1 text-xs text-muted">{facts.filter(Boolean).join(' · ')}</p>
        <StateBadge person={person} />
      </div>
      <PersonActs person={person} onAsk={onAsk} />
    </li>
  );
}

function Name({ person }: { person: Person }) {
  const { people: words } = useMessages();
  const own = useSignedIn()?.id === person.id;
  return (
    <>
      <span className="flex items-center gap-1.5">
        <span className="min-w-0 text-sm font-medium wrap-anywhere">{person.name}</span>
        {own ? <Badge tone="accent">{words.you}</Badge> : null}
      </span>
      <span className="block text-xs wrap-anywhere text-muted">{person.email}</span>
    </>
  );
}
