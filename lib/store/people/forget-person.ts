import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { removePerson } from './write-people.ts';
import type { PersonOutcome } from './write-people.ts';

/**
 * Removes a person and erases, in the same transaction, what the audit trail says of them beside that they acted: names and addresses go,
 * entries and their chain stay, and one says that it was done.
 */
export function forgetPerson(db: Db, id: string, by: { personId: string; role: string }): Promise<PersonOutcome> {
  return removePerson(db, id, async (trx) => {
    await sql`select audit.forget(${`person:${id}`}, ${`person:${by.personId}`}, ${by.role})`.execute(trx);
  });
}
