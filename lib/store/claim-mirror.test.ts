import { expect, it } from 'vitest';
import { claimMirror, OtherUpstream } from './claim-mirror.ts';
import { migrate } from './migrate.ts';
import { freshDatabase } from './testing/fresh-database.ts';

it('keeps a database to the upstream that it was first used for', async () => {
  const { url, drop } = await freshDatabase();
  await migrate(url);
  await claimMirror(url, 'simulator');
  await claimMirror(url, 'simulator');
  await expect(claimMirror(url, 'https://rest-api.argosidentity.com/v3')).rejects.toThrow(OtherUpstream);
  await expect(claimMirror(url, 'https://rest-api.argosidentity.com/v3')).rejects.toThrow(/mirrors the simulator/);
  await drop();
});
