import type { PersonSettings, SettingsChange } from '#lib/contract/settings.ts';
import { fetchJson } from './fetch-json.ts';

/** Changes go one after the other: the last one stands. */
let last: Promise<unknown> = Promise.resolve();

/** Keeps what a person has chosen with them, also where the page is left at once. */
export function changeSettings(change: SettingsChange): Promise<PersonSettings> {
  const body = JSON.stringify(change);
  const headers = { 'content-type': 'application/json' };
  const ask = () =>
    fetchJson<PersonSettings>('/api/account/settings', { method: 'PATCH', body, headers, keepalive: true });
  const asked = last.then(ask, ask);
  last = asked;
  return asked;
}
