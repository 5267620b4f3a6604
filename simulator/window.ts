const DAY = 86_400_000;

/** A parameter that can't be understood; its message says what it may be. */
export class BadParameter extends Error {}

/** Midnight of a day `yyyy-mm-dd` in a zone so many milliseconds east of UTC, as UTC milliseconds. */
const readDay = (name: string, text: string, zoneMs: number): number => {
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== text) {
    throw new BadParameter(`${name} must be a day, yyyy-mm-dd`);
  }
  return midnight - zoneMs;
};

/** The window of days that a request names, `to` exclusive; everything unless it names both days. */
export const readWindow = (query: URLSearchParams, zoneMs: number): { from: number; to: number } => {
  const startDate = query.get('startDate');
  const endDate = query.get('endDate');
  if (startDate === null || endDate === null) return { from: -Infinity, to: Infinity };
  return { from: readDay('startDate', startDate, zoneMs), to: readDay('endDate', endDate, zoneMs) + DAY };
};
