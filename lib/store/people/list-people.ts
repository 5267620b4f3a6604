import { sql } from 'kysely';
import type { Person } from '#lib/contract/people.ts';
import type { Role } from '#lib/domain/permissions.ts';
import type { Db, Trx } from '../database.ts';

interface PersonRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  projects: string[] | null;
  state: Person['state'];
  twoFactor: boolean;
  sessions: number;
  invitedUntil: Date | null;
  createdAt: Date;
  lastSeenAt: Date | null;
}

/** Everybody who may sign in, by name. */
export async function listPeople(db: Db): Promise<Person[]> {
  return (await readPeople(db, null)).map(toPerson);
}

/** @returns null where there is no such person */
export async function getPerson(db: Db | Trx, id: string): Promise<Person | null> {
  const [row] = await readPeople(db, id);
  return row ? toPerson(row) : null;
}

async function readPeople(db: Db | Trx, id: string | null): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select p.id, p.name, p.email, p.role, p.projects, p.two_factor_enabled as "twoFactor", p.created_at as "createdAt",
      case when p.disabled then 'disabled'
        when exists (select from person_account a where a.person_id = p.id) then 'active' else 'invited' end as state,
      open.sessions, open."lastSeenAt",
      (select i.expires_at from invitation i where i.person_id = p.id and i.expires_at > now()) as "invitedUntil"
    from person p, lateral (
      select count(*)::int as sessions, max(updated_at) as "lastSeenAt" from person_session s
      where s.person_id = p.id and s.expires_at > now()
    ) as open
    where ${id === null ? sql`true` : sql`p.id = ${id}`}
    order by lower(p.name), p.email`.execute(db);
  return rows;
}

const toPerson = ({ invitedUntil, createdAt, lastSeenAt, ...row }: PersonRow): Person => ({
  ...row,
  invitationExpiresAt: invitedUntil?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
  lastSeenAt: lastSeenAt?.toISOString() ?? null,
});
