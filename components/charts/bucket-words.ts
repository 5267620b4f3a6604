import type { OverviewAnswer, SeriesPoint } from '#lib/contract/overview.ts';
import { formatTime } from '#lib/format/times.ts';
import type { Messages } from '#lib/messages/messages.ts';

export type BucketSize = OverviewAnswer['series']['bucket'];
/** A bucket of time, whatever is counted in it. */
export type Bucket = Pick<SeriesPoint, 'start' | 'end' | 'firstDay' | 'lastDay'>;

/** On the axis: "24 Nov", "14:00" (the hour in which a day begins: its day), "Nov 26". */
export function bucketLabel(
  { overview, format }: Messages,
  { start, firstDay }: Bucket,
  size: BucketSize,
  zone: string,
): string {
  if (size === 'month') return overview.time.month(firstDay);
  const time = formatTime(start, zone, { to: 'minute' });
  return size === 'hour' && time !== '00:00' ? time : format.day(firstDay, { year: false });
}

/** In full. */
export function bucketTitle({ overview, format }: Messages, point: Bucket, size: BucketSize, zone: string): string {
  const { firstDay, lastDay } = point;
  if (size !== 'hour') return format.dayRange({ from: firstDay, to: lastDay });
  return overview.time.hoursOfDay(format.day(firstDay), hoursOf(point, zone));
}

/** The buckets' names in a sentence: hours of a single day without it, which the caption names. */
export function sentenceTitles(
  messages: Messages,
  points: readonly Bucket[],
  size: BucketSize,
  zone: string,
): string[] {
  const oneDay = points.every(({ firstDay }) => firstDay === points[0]?.firstDay);
  return points.map((point) =>
    size === 'hour' && oneDay ? hoursOf(point, zone) : bucketTitle(messages, point, size, zone),
  );
}

const hoursOf = ({ start, end }: Bucket, zone: string): string =>
  `${formatTime(start, zone, { to: 'minute' })}–${formatTime(end, zone, { to: 'minute' })}`;

/** Does the bucket hold the instant up to which ARGOS was read (ISO 8601 UTC)? More will be counted in it. */
export const isRunning = ({ start, end }: Bucket, asOf: string | null): boolean =>
  asOf !== null && start <= asOf && asOf < end;

/** The bucket's name in a table or tooltip, where it may stand alone. */
export const runningTitle = ({ overview }: Messages, title: string, running: boolean): string =>
  running ? overview.time.notOver(title) : title;

/** What a click on a bucket does that its numbers don't say; undefined where it opens exactly what they count. */
export function bucketNote({ overview }: Messages, size: BucketSize): string | undefined {
  return size === 'hour' ? overview.time.opensDay : undefined;
}

/** Which buckets are named on the axis: every fourth hour of a day, midnight and noon of several; undefined = as there is room. */
export function bucketTicks(points: readonly Bucket[], size: BucketSize, zone: string): string[] | undefined {
  if (size !== 'hour') return undefined;
  const step = points.every(({ firstDay }) => firstDay === points[0]?.firstDay) ? 4 : 12;
  return points
    .filter(({ start }) => {
      const [hour, minute] = formatTime(start, zone, { to: 'minute' }).split(':');
      return Number(hour) % step === 0 && minute === '00';
    })
    .map(({ start }) => start);
}
