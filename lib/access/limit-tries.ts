import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { sql } from 'kysely';
import { HttpProblem } from '#lib/http/http-problem.ts';
import type { Db } from '#lib/store/database.ts';

/** Tries within a window of minutes. A success takes back what stands against the account. */
const LIMITS = {
  /** One account from one address: a person who mistypes. */
  here: { tries: 8, minutes: 15 },
  /** One account from everywhere: a password that is guessed by many machines. */
  account: { tries: 40, minutes: 60 },
  /** One address, all accounts: one password tried on many. IPv6 by /64, which is what one customer has. */
  address: { tries: 60, minutes: 15 },
} as const;

/** API tokens that there are none of, from one network. 256 bits can't be guessed: this spares the database, and shows in the log. */
const WRONG_TOKENS = { tries: 60, minutes: 15 } as const;

/** Who tries: an account by its e-mail address or another name of it, and where from. */
export interface Trier {
  account: string | null;
  address: string | null;
}

/**
 * Counts a try before it is made, so that many at once can't pass the limit together.
 *
 * @throws HttpProblem 429 with `retry-after`, where it may not be made now
 */
export async function countTry(db: Db, trier: Trier): Promise<void> {
  // Who got in from there before is not kept out by what others try elsewhere.
  const known = await isKnown(db, trier);
  for (const { name, key, limit } of keysOf(trier)) {
    if (known && name === 'account') continue;
    const { tries, seconds } = await count(db, key, limit.minutes);
    if (tries > limit.tries) throw tooMany(seconds);
  }
}

/**
 * Counts an API token that there is none of. By itself: a script with a wrong one must not keep people of its network from signing in, and
 * tokens that are right are not kept out.
 *
 * @throws HttpProblem 429 with `retry-after`, where there were too many
 */
export async function countWrongToken(db: Db, address: string | null): Promise<void> {
  const { tries, seconds } = await count(db, hashOf('token', networkOf(address ?? '')), WRONG_TOKENS.minutes);
  if (tries > WRONG_TOKENS.tries) throw tooManyTokens(seconds);
}

/**
 * May the trail tell of one more refusal of somebody who has not signed in? It can only grow, so a stranger must not make it grow for ever;
 * the log has them all.
 */
export async function mayBeTold(db: Db, address: string | null): Promise<boolean> {
  const { tries } = await count(db, hashOf('refused', networkOf(address ?? '')), STRANGERS.minutes);
  return tries <= STRANGERS.tries;
}
const STRANGERS = { tries: 20, minutes: 60 } as const;

/**
 * A code of an authenticator works once (RFC 6238, 5.2), though it is right for a minute and a half.
 *
 * @returns false where it was used before
 */
export async function spendCode(db: Db, personId: string, code: string): Promise<boolean> {
  const { tries } = await count(db, hashOf('code', personId, code), CODE_MINUTES);
  return tries === 1;
}
const CODE_MINUTES = 3;

async function count(db: Db, key: string, minutes: number): Promise<{ tries: number; seconds: number }> {
  const { rows } = await sql<{ tries: number; seconds: number }>`
      insert into sign_in_limit as l (key, tries, window_ends_at)
      values (${key}, 1, now() + make_interval(mins => ${minutes}))
      on conflict (key) do update set
        tries = case when l.window_ends_at <= now() then 1 else l.tries + 1 end,
        window_ends_at = case when l.window_ends_at <= now() then excluded.window_ends_at else l.window_ends_at end
      returning tries, ceil(extract(epoch from window_ends_at - now()))::int as seconds`.execute(db);
  return rows[0] ?? { tries: 0, seconds: 0 };
}

async function isKnown(db: Db, { account, address }: Trier): Promise<boolean> {
  if (account === null || address === null) return false;
  const key = hashOf('known', normal(account), networkOf(address));
  const row = await db
    .selectFrom('sign_in_limit')
    .select('key')
    .where('key', '=', key)
    .where('window_ends_at', '>', new Date())
    .executeTakeFirst();
  return row !== undefined;
}
const KNOWN_DAYS = 30;
const normal = (account: string): string => account.trim().toLowerCase();

/** After a success: nothing stands against the account from here any more, and this network is known for it. */
export async function forgetTries(db: Db, trier: Trier): Promise<void> {
  const { account, address } = trier;
  const keys = keysOf(trier).flatMap(({ name, key }) => (name === 'address' ? [] : [key]));
  if (keys.length > 0) await db.deleteFrom('sign_in_limit').where('key', 'in', keys).execute();
  if (account !== null && address !== null)
    await count(db, hashOf('known', normal(account), networkOf(address)), KNOWN_DAYS * 1_440);
  await db.deleteFrom('sign_in_limit').where('window_ends_at', '<', new Date()).execute();
}

function keysOf({
  account,
  address,
}: Trier): { name: keyof typeof LIMITS; key: string; limit: { tries: number; minutes: number } }[] {
  const place = address === null ? null : networkOf(address);
  const key = (name: keyof typeof LIMITS, ...parts: string[]) => ({
    name,
    // Hashed: the table names neither people nor addresses.
    key: createHash('sha256')
      .update([name, ...parts].join('\0'))
      .digest('hex'),
    limit: LIMITS[name],
  });
  const who = account === null ? null : normal(account);
  return [
    ...(who !== null ? [key('here', who, place ?? ''), key('account', who)] : []),
    ...(place !== null ? [key('address', place)] : []),
  ];
}

const hashOf = (...parts: string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex');

/** An IPv4 address as it is; of an IPv6 address the first 64 bits. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/u, '').split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return `${[...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/u, ''))
    .join(':')}::/64`;
}

const tooMany = (seconds: number): HttpProblem =>
  new HttpProblem({
    status: 429,
    kind: 'too-many-tries',
    title: 'Too many tries',
    detail: `There were too many tries to sign in. The next may be made in ${Math.max(1, Math.ceil(seconds / 60))} minutes.`,
    action: 'Wait that long. An administrator can send you a link to choose a new password.',
    headers: { 'retry-after': String(Math.max(1, seconds)) },
  });

const tooManyTokens = (seconds: number): HttpProblem =>
  new HttpProblem({
    status: 429,
    kind: 'too-many-wrong-tokens',
    title: 'Too many wrong tokens',
    detail: `So many API tokens from your network were wrong that the next is looked at in ${Math.max(1, Math.ceil(seconds / 60))} minutes.`,
    action: 'Give the script a token of the account page. One that is right is taken at any time.',
    headers: { 'retry-after': String(Math.max(1, seconds)) },
  });
