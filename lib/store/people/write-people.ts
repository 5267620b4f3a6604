import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { NewPerson, Person, PersonChange } from '#lib/contract/people.ts';
import type { Db, Trx } from '../database.ts';
import { revokeTokens } from '../tokens/write-tokens.ts';
import { getPerson } from './list-people.ts';

/** What came of a change: the person as they stand after it (or stood, where they are gone), or why nothing was done. */
export type PersonOutcome = { kind: 'done'; person: Person } | { kind: 'gone' } | { kind: 'taken' } | { kind: 'last' };

/** Told of a change that was made, in its transaction. */
type AfterChange = (trx: Trx, person: Person) => Promise<void>;

/** Adds a person, who can't sign in before they have chosen a password by a link. */
export function addPerson(
  db: Db,
  { name, email, role, projects }: NewPerson,
  after: AfterChange,
): Promise<PersonOutcome> {
  return writing(db, async (trx) => {
    const id = randomBytes(12).toString('base64url');
    const added = await trx
      .insertInto('person')
      .values({ id, name, email, role, projects })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .executeTakeFirst();
    return added ? doneWith(trx, id, after) : { kind: 'taken' };
  });
}

/** Changes what is given. A change of what a person may, and disabling them, end all of their sessions at once. */
export function changePerson(db: Db, id: string, change: PersonChange, after: AfterChange): Promise<PersonOutcome> {
  return writing(db, async (trx) => {
    const before = await getPerson(trx, id);
    if (!before) return { kind: 'gone' };
    const { name, role, projects, disabled } = change;
    await trx
      .updateTable('person')
      .set({ name, role, projects, disabled, updated_at: new Date() })
      .where('id', '=', id)
      .execute();
    const rights = [role, projects, disabled].some((each) => each !== undefined);
    if (rights) await endSessions(trx, id);
    if (disabled === true) await trx.deleteFrom('invitation').where('person_id', '=', id).execute();
    return doneWith(trx, id, after);
  });
}

/** Takes away everything that a person signs in with; a link lets them begin anew. */
export function resetPerson(db: Db, id: string, after: AfterChange): Promise<PersonOutcome> {
  return writing(db, async (trx) => {
    const before = await getPerson(trx, id);
    if (!before) return { kind: 'gone' };
    await endSessions(trx, id);
    await trx.deleteFrom('person_account').where('person_id', '=', id).execute();
    await trx.deleteFrom('person_two_factor').where('person_id', '=', id).execute();
    // Whoever made them may not have been the person.
    await revokeTokens(trx, id);
    await trx
      .updateTable('person')
      .set({ two_factor_enabled: false, disabled: false, updated_at: new Date() })
      .where('id', '=', id)
      .execute();
    return doneWith(trx, id, after);
  });
}

/** Removes a person. */
export function removePerson(db: Db, id: string, after: AfterChange): Promise<PersonOutcome> {
  return writing(db, async (trx) => {
    const person = await getPerson(trx, id);
    if (!person) return { kind: 'gone' };
    await trx.deleteFrom('person').where('id', '=', id).execute();
    await after(trx, person);
    return { kind: 'done', person };
  });
}

/** Nothing is done where it would leave nobody who can sign in and manage people. */
function writing(db: Db, act: (trx: Trx) => Promise<PersonOutcome>): Promise<PersonOutcome> {
  return db
    .transaction()
    .execute(async (trx) => {
      // One change at a time: two administrators who disable each other would both find the other there.
      await sql`select pg_advisory_xact_lock(hashtext('people'))`.execute(trx);
      const before = await countAdministrators(trx);
      const outcome = await act(trx);
      if (before > 0 && (await countAdministrators(trx)) === 0) throw LAST;
      return outcome;
    })
    .catch((error: unknown) => {
      if (error === LAST) return { kind: 'last' };
      throw error;
    });
}
const LAST = new Error('the last administrator');

async function countAdministrators(trx: Trx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from person p
    where role = 'administrator' and projects is null and not disabled
      and exists (select from person_account a where a.person_id = p.id)`.execute(trx);
  return rows[0]?.count ?? 0;
}

const endSessions = (trx: Trx, id: string) => trx.deleteFrom('person_session').where('person_id', '=', id).execute();

async function doneWith(trx: Trx, id: string, after: AfterChange): Promise<PersonOutcome> {
  const person = await getPerson(trx, id);
  if (!person) throw new Error('a person who was just written is not there');
  await after(trx, person);
  return { kind: 'done', person };
}
