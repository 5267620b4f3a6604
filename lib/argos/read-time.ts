const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(?:([Zz])|([+-])(\d{2}):?(\d{2})?)?)?$/;

/** FaceAuth did not exist before; a record from outside these years would stretch every range and chart over nothing. */
const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/**
 * A time as ARGOS sends it, as ISO 8601 with milliseconds in UTC; `null` where it is no time of this century. Documented is ISO 8601
 * in UTC with milliseconds. A time without a zone is read as UTC, finer than milliseconds is cut off, not rounded, and a day that
 * the calendar does not have is no time: nothing is moved to the next day.
 */
export function readTime(text: string): string | null {
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [
    ,
    year,
    month,
    day,
    hour = '0',
    minute = '0',
    second = '0',
    fraction = '',
    ,
    sign,
    offsetHours,
    offsetMinutes,
  ] = match;
  const fields = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = fields;
  const local = new Date(Date.UTC(y, mo - 1, d, h, mi, s, Number(fraction.slice(0, 3).padEnd(3, '0'))));
  const exists =
    local.getUTCFullYear() === y &&
    local.getUTCMonth() === mo - 1 &&
    local.getUTCDate() === d &&
    local.getUTCHours() === h &&
    local.getUTCMinutes() === mi &&
    local.getUTCSeconds() === s;
  if (!exists) return null;
  const [oh, om] = [Number(offsetHours ?? 0), Number(offsetMinutes ?? 0)];
  if (oh > 14 || om > 59) return null;
  const ms = local.getTime() - (sign === '-' ? -1 : 1) * (oh * 60 + om) * 60_000;
  return ms >= EARLIEST && ms < LATEST ? new Date(ms).toISOString() : null;
}
