import type { Alarm } from '#lib/contract/alarms.ts';
import { dayOf } from '#lib/domain/zone-days.ts';
import { formatTime } from '#lib/format/times.ts';
import { failCodeText } from './describe.ts';
import type { Messages } from './messages.ts';

/** Whose rate it is, or what is new. */
export function alarmName(
  { alarms: { series }, terms }: Messages,
  { dimension, value, project }: Pick<Alarm, 'dimension' | 'value' | 'project'>,
): string {
  const name =
    dimension === 'all' ? series.all : series[dimension](dimension === 'failCode' ? codeName(terms, value) : value);
  return project === null ? name : series.ofProject(name, project);
}

/** What a fail code means, and as it was sent. */
function codeName(terms: Messages['terms'], code: string): string {
  const { title, known } = failCodeText(terms, code);
  return known ? `${code} (${title})` : code;
}

/** What happened, in numbers. */
export function alarmSentence({ alarms: { sentences } }: Messages, alarm: Alarm): string {
  const { dimension, rule, events, n, expected, direction } = alarm;
  if (direction === 'new') return sentences.first;
  const usual = expected < 10 ? expected.toFixed(1) : Math.round(expected).toString();
  const sentence = (dimension === 'failCode' ? sentences.withCode : sentences.rejected)(events, n, usual);
  if (rule !== 'run') return sentence;
  return sentences.run(Math.round((Date.parse(alarm.end) - Date.parse(alarm.start)) / 86_400_000), sentence);
}

/** The days of a zone that a time touches. @param end exclusive, ISO 8601 */
export const daysOf = ({ start, end }: { start: string; end: string }, zone: string) => ({
  from: dayOf(Date.parse(start), zone),
  to: dayOf(Date.parse(end) - 1, zone),
});

/** When: days by their dates, hours and instants by the clock of `zone`. @param judged the zone whose days were judged */
export function alarmTime(
  { format }: Messages,
  { span, start, end }: Pick<Alarm, 'span' | 'start' | 'end'>,
  { zone, judged }: { zone: string; judged: string },
): string {
  if (span === 'day') return format.dayRange(daysOf({ start, end }, judged));
  if (span === 'instant') return format.instant(start, zone, { to: 'minute' });
  return `${format.instant(start, zone, { to: 'minute' })} – ${formatTime(end, zone, { to: 'minute' })}`;
}
