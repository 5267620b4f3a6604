import { openDatabase } from './database.ts';

/** The database mirrors something else; the message says what, and the way out. */
export class OtherUpstream extends Error {
  override readonly name = 'OtherUpstream';
}

/**
 * Makes a database the mirror of one upstream, for good: simulated submissions, or another server's, never get among real ones.
 *
 * @param upstream the base URL, or `simulator`
 * @throws OtherUpstream where the database mirrors another one already
 */
export async function claimMirror(databaseUrl: string, upstream: string): Promise<void> {
  const db = openDatabase({ url: databaseUrl, poolSize: 1 });
  try {
    await db
      .insertInto('mirrored_upstream')
      .values({ name: upstream })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { name } = await db.selectFrom('mirrored_upstream').select('name').executeTakeFirstOrThrow();
    if (name === upstream) return;
    throw new OtherUpstream(
      `This database mirrors ${wordsFor(name)}, and now ${wordsFor(upstream)} is to be read. Their submissions must not mix:\n` +
        'set DATABASE_URL to another, empty database, or unset it and the dashboard keeps one of its own for each.',
    );
  } finally {
    await db.destroy();
  }
}

const wordsFor = (upstream: string): string => (upstream === 'simulator' ? 'the simulator' : `ARGOS at ${upstream}`);
