import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { DatabaseServerRefusal } from './refusal.ts';

/** An account of the machine that is not root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const run = promisify(execFile);

/** Made for this by PostgreSQL's own packages (Linux, macOS), then the account that owns nothing. */
const SERVICE_ACCOUNTS = ['postgres', '_postgres', 'nobody'];

/**
 * Whom to run PostgreSQL as. It refuses to run as root, so where we are root that is another account: the owner of an existing data
 * directory, whoever called sudo, or a service account.
 *
 * @param owner uid of an existing data directory
 * @returns `null` where we are not root: run it as ourselves
 * @throws DatabaseServerRefusal where no account will do
 */
export async function chooseAccount(owner: number | null): Promise<Account | null> {
  if (process.platform === 'win32' || process.getuid === undefined) return null;
  if (process.getuid() !== 0) {
    assertNamed(process.getuid());
    return null;
  }
  const candidates = [owner === 0 ? null : owner, process.env['SUDO_UID'], ...SERVICE_ACCOUNTS];
  for (const candidate of candidates) {
    const account = candidate == null ? null : await lookUp(String(candidate));
    if (account !== null && account.uid !== 0) return account;
  }
  throw new DatabaseServerRefusal(
    `PostgreSQL refuses to run as root, and this machine has none of the accounts ${SERVICE_ACCOUNTS.join(', ')} to run it as. ` +
      'Start the dashboard as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
  );
}

/** initdb asks the system for its caller's name and gives up where there is none, as in containers started with a bare uid. */
function assertNamed(uid: number): void {
  try {
    userInfo();
  } catch (cause) {
    throw new DatabaseServerRefusal(
      `The user id ${uid} has no name on this machine (no line in /etc/passwd), and PostgreSQL insists on one. ` +
        'Start the dashboard as a user that has a name, or set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
      { cause },
    );
  }
}

async function lookUp(nameOrUid: string): Promise<Account | null> {
  try {
    const ask = async (flag: string): Promise<string> => (await run('id', [flag, nameOrUid])).stdout.trim();
    return { name: await ask('-un'), uid: Number(await ask('-u')), gid: Number(await ask('-g')) };
  } catch {
    return null; // `id` knows no such account
  }
}
