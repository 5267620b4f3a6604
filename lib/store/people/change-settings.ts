import { readSettings } from '#lib/contract/settings.ts';
import type { PersonSettings, SettingsChange } from '#lib/contract/settings.ts';
import { withChange } from '#lib/settings/with-change.ts';
import type { Db, Trx } from '../database.ts';

/**
 * Changes what is given of a person's settings.
 *
 * @returns the settings as they are then
 */
export function changeSettings(
  db: Db,
  personId: string,
  change: SettingsChange,
  after: (trx: Trx) => Promise<void>,
): Promise<PersonSettings> {
  return db.transaction().execute(async (trx) => {
    const person = trx.selectFrom('person').select('settings').where('id', '=', personId);
    const { settings: before } = await person.forUpdate().executeTakeFirstOrThrow();
    // Read once more: of the keys it keeps what is understood.
    const settings = readSettings(withChange(readSettings(before) ?? {}, change)) ?? {};
    await trx.updateTable('person').set({ settings }).where('id', '=', personId).execute();
    await after(trx);
    return settings;
  });
}
