import { readdir, readFile, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';

const HIGHEST_PORT = 65_535;
/** State of a listening socket in /proc/net/tcp. */
const LISTENING = '0A';

/**
 * @returns `null` where host and port are free; else words that say why they are not
 */
export async function whyNotFree(host: string, port: number): Promise<string | null> {
  const error = await tryToListen(host, port);
  if (error === null) return null;
  if (error.code === 'EADDRINUSE') {
    const who = await findListener(port);
    const other = port < HIGHEST_PORT ? port + 1 : 3000;
    return `Port ${port} is taken${who === null ? '' : ` by ${who}`}. Choose another: PORT=${other} npm start`;
  }
  if (error.code === 'EACCES')
    return `Port ${port} may not be used by this user. Choose one from 1024 on: PORT=3000 npm start`;
  return `HOSTNAME=${host} can't be listened on: ${error.message}`;
}

function tryToListen(host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

/** The process that listens on a port, as `node server.js (process 123)`; `null` where the system doesn't tell us. */
async function findListener(port: number): Promise<string | null> {
  try {
    const sockets = await listeningSockets(port);
    for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/u.test(name))) {
      if (await holdsOneOf(pid, sockets)) return `${await nameOf(pid)} (process ${pid})`;
    }
  } catch {
    return null; // no /proc on this system, or the process went while we looked: the message does without a name
  }
  return null;
}

async function listeningSockets(port: number): Promise<ReadonlySet<string>> {
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8')));
  const rows = tables.flatMap((table) => table.split('\n')).map((row) => row.trim().split(/\s+/u));
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const listening = rows.filter((row) => row[1]?.endsWith(suffix) === true && row[3] === LISTENING);
  return new Set(listening.map((row) => `socket:[${row[9] ?? ''}]`));
}

async function holdsOneOf(pid: string, sockets: ReadonlySet<string>): Promise<boolean> {
  try {
    const handles = await readdir(`/proc/${pid}/fd`);
    const targets = await Promise.all(handles.map((handle) => readlink(`/proc/${pid}/fd/${handle}`).catch(() => '')));
    return targets.some((target) => sockets.has(target));
  } catch {
    return false; // another user's process
  }
}

/** Its command without directories, as it was given or as it calls itself. */
async function nameOf(pid: string): Promise<string> {
  const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').filter((word) => word !== '');
  const bare = words.map((word) => word.split('/').at(-1) ?? '').join(' ');
  return bare.slice(0, 60) || 'a process';
}
