import { randomBytes } from 'node:crypto';
import type { Settings } from '#lib/env.ts';
import { openDatabase } from '#lib/store/database.ts';
import type { Db } from '#lib/store/database.ts';
import { createLink, linkAddress } from './links.ts';
import { whyUnfit } from './password-rules.ts';
import { setPassword } from './set-password.ts';

type Needed = Pick<Settings, 'simulator' | 'admin' | 'publicUrl' | 'port'>;

/**
 * Sees to it that somebody can let the others in. There is no default password: while there is no administrator, the one of ADMIN_EMAIL is
 * made, or else a link to become the first, which whoever reads the server's output can use once.
 *
 * @returns the link's address; null where there is an administrator, or on the simulator, whose roles anybody may take
 * @throws Error in words where ADMIN_PASSWORD is not fit
 */
export async function ensureFirstAdministrator(databaseUrl: string, settings: Needed): Promise<string | null> {
  if (settings.simulator) return null;
  const db = openDatabase({ url: databaseUrl, poolSize: 1, applicationName: 'faceauth-review access' });
  try {
    if (await hasAdministrator(db)) return null;
    if (settings.admin === null) return linkAddress(settings, (await createLink(db, null)).token);
    await makeAdministrator(db, settings.admin);
    return null;
  } finally {
    await db.destroy();
  }
}

async function hasAdministrator(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom('person')
    .innerJoin('person_account', 'person_account.person_id', 'person.id')
    .select('person.id')
    .where('role', '=', 'administrator')
    .where('disabled', '=', false)
    .executeTakeFirst();
  return found !== undefined;
}

async function makeAdministrator(db: Db, { email, password }: NonNullable<Settings['admin']>): Promise<void> {
  const unfit = whyUnfit(password, [email]);
  if (unfit !== null) throw new Error(`ADMIN_PASSWORD is set, but must be ${unfit}.`);
  await db.transaction().execute(async (trx) => {
    const { id } = await trx
      .insertInto('person')
      .values({
        id: randomBytes(12).toString('base64url'),
        name: 'Administrator',
        email,
        role: 'administrator',
        projects: null,
      })
      .onConflict((conflict) =>
        conflict.column('email').doUpdateSet({ role: 'administrator', projects: null, disabled: false }),
      )
      .returning('id')
      .executeTakeFirstOrThrow();
    await setPassword(trx, id, password);
    await trx.deleteFrom('invitation').where('person_id', 'is', null).execute();
  });
}
