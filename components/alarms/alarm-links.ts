import type { Alarm } from '#lib/contract/alarms.ts';
import { clockAt } from '#lib/domain/zone-days.ts';
import { daysOf } from '#lib/messages/describe-alarm.ts';
import { filterHref } from '#lib/search-params/filter.ts';
import type { Filter } from '#lib/search-params/filter.ts';

type Part = Pick<Alarm, 'dimension' | 'value' | 'project'>;
type Time = Pick<Alarm, 'start' | 'end' | 'span'>;

/**
 * The rows of an alarm, or of a part of it: those that were counted as its events, by the days that were judged. Under policies that were
 * too new to be judged there may be more of them.
 *
 * @param zone whose days were judged
 */
export function alarmRowsHref(part: Part, time: Time, zone: string): string {
  if (part.dimension === 'newPolicyKey') return filterHref('/policies', { range: daysOf(time, zone), tz: zone });
  return filterHref('/submissions', {
    range: daysOf(time, zone),
    tz: zone,
    ...(time.span === 'hour' && { hour: hoursOf(time, zone) }),
    ...(part.project !== null && { project: [part.project] }),
    ...limitsOf(part),
  });
}

function limitsOf({ dimension, value }: Part): Partial<Filter> {
  switch (dimension) {
    case 'all':
      return { status: ['rejected'] };
    case 'submitType':
      return { status: ['rejected'], submitType: [value] };
    case 'failCode':
      return { status: ['approved', 'rejected'], failCode: [value], erased: 'without' };
    case 'newFailCode':
      return { failCode: [value] };
    case 'newSubmitType':
      return { submitType: [value] };
    default:
      return { status: [value] };
  }
}

/** Hours of the day, where all lie within one. */
function hoursOf({ start, end }: Time, zone: string): Filter['hour'] {
  const first = new Date(clockAt(Date.parse(start), zone));
  const hours = Math.round((Date.parse(end) - Date.parse(start)) / 3_600_000);
  const last = first.getUTCHours() + hours;
  if (last > 24) return [];
  return Array.from({ length: hours }, (_, index) => String(first.getUTCHours() + index)) as Filter['hour'];
}
