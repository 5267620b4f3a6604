import { spawn } from 'node:child_process';

/** The simulator in a process of its own, so that its work is not counted as ours. */
export async function startUpstream(options: {
  rows: number;
  days: number;
  latency?: number;
  /** The anchor, ISO 8601; now, where it does not matter. */
  until?: string;
}): Promise<{ url: string; stop: () => Promise<void> }> {
  const flags = Object.entries({ latency: 0, ...options }).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(
    process.execPath,
    ['simulator/main.ts', '--json', '--port', '0', '--arrivals-per-hour', '0', '--unreadable', '0', ...flags],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
    void gone.then(() => reject(new Error('The simulator ended before it was ready.')));
  });
  const { url } = JSON.parse(line) as { url: string };
  return {
    url,
    stop: async () => {
      child.kill();
      await gone;
    },
  };
}
