/**
 * Names that engines of browsers still answer with though the zone database has renamed them (its `backward` file), and the names
 * that people know and look for.
 */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** Is this an IANA zone that this engine knows? Bare offsets such as `+09:00` are not: they have no rules. */
export function isTimeZone(zone: string): boolean {
  if (zone === '' || /^[+-]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false; // RangeError is how Intl says no
  }
}

/** The name by which the zone is known today: `Asia/Calcutta` → `Asia/Kolkata`. */
export function currentZoneName(zone: string): string {
  return zone === 'Etc/UTC' || zone === 'GMT' ? 'UTC' : (RENAMED[zone] ?? zone);
}

/** All zones that can be chosen, UTC first, then by name. */
export function listTimeZones(): string[] {
  const names = new Set(Intl.supportedValuesOf('timeZone').map(currentZoneName));
  names.delete('UTC');
  return ['UTC', ...[...names].sort()];
}

/** The zone that the machine of the reader is set to. In a server: the server's, so ask in the browser only. */
export function localTimeZone(): string {
  return currentZoneName(new Intl.DateTimeFormat().resolvedOptions().timeZone);
}
