'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { ColourKey } from '#components/charts/colour-key.tsx';
import { StackedBars } from '#components/charts/lazy-charts.tsx';
import type { AlarmAnswer } from '#lib/contract/alarms.ts';
import { worstStretch } from '#lib/domain/worst-stretch.ts';
import { formatCount, formatRate } from '#lib/format/numbers.ts';
import { formatTime } from '#lib/format/times.ts';
import { alarmTime } from '#lib/messages/describe-alarm.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { alarmRowsHref } from './alarm-links.ts';

/** When on its day it happened: what began and ended says more of a cause than a rate of a whole day. */
export function AlarmHours({ answer, zone }: { answer: AlarmAnswer; zone: string }) {
  const messages = useMessages();
  const { chart, hours: words, days } = messages.alarms;
  const { alarm, hours, zone: judged } = answer;
  if (hours.length === 0 || alarm.direction === 'new') return null;
  const ofCode = alarm.dimension === 'failCode';
  const rate = alarm.n === 0 ? 0 : alarm.expected / alarm.n;
  const clock = (instant: string) => formatTime(instant, judged, { to: 'minute' });
  const worst = worstStretch(hours, { rate, direction: alarm.direction });
  const [first, last] = [hours[worst?.first ?? 0], hours[worst?.last ?? 0]];
  const summary =
    worst && first && last
      ? words.summary(clock(first.start), clock(last.end), worst.events, worst.n, worst.expected.toFixed(1))
      : words.even;
  const marks = hours.map((hour) => ({
    ...hour,
    key: hour.start,
    label: clock(hour.start),
    title: alarmTime(messages, { span: 'hour', ...hour }, { zone, judged }),
    share: formatRate(hour.n === 0 ? null : hour.events / hour.n),
    href: hour.events === 0 ? null : alarmRowsHref(alarm, { span: 'hour', ...hour }, judged),
  }));
  return (
    <ChartFrame
      title={words.title}
      summary={
        <span className="flex flex-wrap gap-x-4 gap-y-0.5">
          <span>{summary}</span>
          <ColourKey colour="bg-rejected" name={ofCode ? words.withCode : words.rejected} />
          <ColourKey colour={ofCode ? 'bg-other' : 'bg-approved'} name={ofCode ? words.withoutCode : words.approved} />
        </span>
      }
      caption={`${words.legend} · ${days(judged)}`}
      bodyClassName="h-56"
      table={{
        columns: [chart.hours, chart.share, chart.events, chart.of],
        rows: marks.map(({ key, title, share, events, n, href }) => ({
          key,
          name: title,
          href,
          cells: [share, formatCount(events), formatCount(n)],
        })),
      }}
    >
      <StackedBars
        title={words.title}
        summary={summary}
        marks={marks.map(({ key, label, title, share, events, n, href }) => ({
          ...{ key, label, title, href, rejected: events },
          ...(ofCode ? { approved: 0, other: n - events } : { approved: n - events, other: 0 }),
          lines: [
            [chart.share, share],
            [chart.events, formatCount(events)],
            [chart.of, formatCount(n)],
          ] as [string, string][],
        }))}
      />
    </ChartFrame>
  );
}
