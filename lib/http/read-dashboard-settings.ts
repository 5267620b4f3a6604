import { cookieNames } from '#lib/access/cookie-names.ts';
import { readSettings } from '#lib/env.ts';
import type { DashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import packageJson from '../../package.json' with { type: 'json' };

/** What the pages are told about the server that renders them: nothing secret, read at each request. */
export function readDashboardSettings(): DashboardSettings {
  const renderedAt = Date.now();
  const settings = readSettings(process.env, renderedAt);
  const { simulator, singleSignOn, timeZone, gateReading } = settings;
  const { language: name, secure } = cookieNames(settings);
  return {
    simulator,
    singleSignOn: singleSignOn?.name ?? null,
    dashboardTimeZone: timeZone,
    defaultTimeZone: timeZone,
    languageCookie: { name, secure },
    gateReading,
    version: packageJson.version,
    renderedAt,
  };
}
