import { readSettings } from '#lib/env.ts';
import type { DashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import packageJson from '../../package.json' with { type: 'json' };

/** What the pages are told about the server that renders them: nothing secret, read at each request. */
export function readDashboardSettings(): DashboardSettings {
  const renderedAt = Date.now();
  const { simulator, timeZone } = readSettings(process.env, renderedAt);
  return { simulator, defaultTimeZone: timeZone, version: packageJson.version, renderedAt };
}
