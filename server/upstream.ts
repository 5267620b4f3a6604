import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '#lib/env.ts';
import type { Upstream } from '#lib/store/server/database-name.ts';

/** Which upstream the settings name. For the simulator this fixes its anchor on first use. */
export async function upstreamOf(settings: Settings): Promise<Upstream> {
  if (!settings.simulator) return { kind: 'argos', baseUrl: settings.argosBaseUrl };
  const { simulatorRows: rows, simulatorDays: days, simulatorSeed: seed, dataDir } = settings;
  return { kind: 'simulator', rows, days, seed, until: await anchorOf(dataDir) };
}

/**
 * Where the simulated population ends and arrivals begin. Kept in DATA_DIR, since a restart must find the same submissions: the
 * simulator draws them from its seed and this.
 *
 * @returns ISO 8601
 */
async function anchorOf(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'simulator.json');
  try {
    const { until } = JSON.parse(await readFile(file, 'utf8')) as { until?: unknown };
    if (typeof until === 'string' && Number.isFinite(Date.parse(until))) return until;
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      throw error;
  }
  // The last full hour: arrivals have then begun, so the first screen shows the present.
  const until = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000).toISOString();
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(file, `${JSON.stringify({ until })}\n`, { mode: 0o600 });
  return until;
}
