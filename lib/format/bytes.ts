const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** 39_481_344 → "39.5 MB", 412 → "412 B"; decimal, as file managers and disks count. */
export function formatBytes(bytes: number): string {
  let [value, unit] = [bytes, 0];
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${unit === 0 || value >= 99.95 ? Math.round(value) : value.toFixed(1)} ${UNITS[unit] ?? ''}`;
}
