import type { Role } from '#lib/domain/permissions.ts';
import type { Db } from '#lib/store/database.ts';

/**
 * The person who plays a role on the simulator, made when first needed. They have no password: their only way in is the one of the
 * simulator, and a database that mirrors ARGOS never holds them.
 *
 * @returns their id
 */
export async function simulatedPerson(db: Db, role: Role): Promise<string> {
  const id = `simulated-${role}`;
  const name = `Simulated ${role}`;
  const person = { id, name, email: `${role}@simulator.invalid`, role, projects: null };
  // Whichever of its keys another who takes it at this moment comes first with.
  await db
    .insertInto('person')
    .values(person)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // Whoever plays the administrator may have changed or disabled them: who takes a role gets that role.
  await db.updateTable('person').set({ role, disabled: false }).where('id', '=', id).execute();
  return id;
}
