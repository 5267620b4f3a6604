const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * How far a zone's clock stands from UTC at an instant (UTC milliseconds): "+09:00", "−03:30", "+00:00".
 */
export function formatOffset(zone: string, at: number): string {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    formatters.set(zone, formatter);
  }
  const name = formatter.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const offset = name.replace(/^GMT/, '') || '+00:00';
  return offset.replace('-', '−');
}

/** "Asia/Ho_Chi_Minh" → "Ho Chi Minh": for tight places, beside the offset. */
export function formatCity(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** "America/Argentina/Buenos_Aires" → "America / Argentina / Buenos Aires". */
export function formatZone(zone: string): string {
  return zone.replaceAll('_', ' ').replaceAll('/', ' / ');
}
