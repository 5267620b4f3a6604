import { readdir, readFile, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';

/**
 * @returns `null` where host and port are free; else words that say why they are not
 */
export function whyNotFree(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        void findListener(port).then((who) => {
          resolve(
            `Port ${String(port)} is taken${who === null ? '' : ` by ${who}`}. Choose another: PORT=${String(port + 1)} npm start`,
          );
        });
      } else if (error.code === 'EACCES')
        resolve(`Port ${String(port)} may not be used by this user. Choose one from 1024 on, such as PORT=3000.`);
      else resolve(`HOSTNAME=${host} can't be listened on: ${error.message}`);
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve(null);
      });
    });
  });
}

/** The process that listens on a port, as `node (process 123)`; `null` where the system doesn't tell us. */
export async function findListener(port: number): Promise<string | null> {
  try {
    const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8')));
    const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
    const LISTENING = '0A';
    const rows = tables
      .join('\n')
      .split('\n')
      .map((row) => row.trim().split(/\s+/u));
    const inodes = new Set(
      rows
        .filter((row) => row[1]?.endsWith(suffix) === true && row[3] === LISTENING)
        .map((row) => `socket:[${row[9] ?? ''}]`),
    );
    for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/u.test(name))) {
      if (await holdsOneOf(pid, inodes))
        return `${(await readFile(`/proc/${pid}/comm`, 'utf8')).trim()} (process ${pid})`;
    }
  } catch {
    return null; // no /proc on this system, or the process went while we looked: the message does without a name
  }
  return null;
}

async function holdsOneOf(pid: string, inodes: ReadonlySet<string>): Promise<boolean> {
  try {
    const handles = await readdir(`/proc/${pid}/fd`);
    const targets = await Promise.all(handles.map((handle) => readlink(`/proc/${pid}/fd/${handle}`).catch(() => '')));
    return targets.some((target) => inodes.has(target));
  } catch {
    return false; // another user's process
  }
}
