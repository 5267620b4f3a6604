import { randomBytes } from 'node:crypto';
import type { Trx } from '#lib/store/database.ts';
import { hashPassword } from './password-hash.ts';

/** Gives a person the password that they sign in with from now on. Whether it is fit was judged before. */
export async function setPassword(trx: Trx, personId: string, password: string): Promise<void> {
  const hashed = await hashPassword(password);
  await trx
    .deleteFrom('person_account')
    .where('person_id', '=', personId)
    .where('provider_id', '=', 'credential')
    .execute();
  await trx
    .insertInto('person_account')
    .values({
      id: randomBytes(12).toString('base64url'),
      person_id: personId,
      provider_id: 'credential',
      account_id: personId,
      password: hashed,
    })
    .execute();
}
