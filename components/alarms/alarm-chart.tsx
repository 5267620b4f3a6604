'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { ControlChart } from '#components/charts/control-chart.tsx';
import type { ControlMark } from '#components/charts/control-chart.tsx';
import type { AlarmAnswer } from '#lib/contract/alarms.ts';
import { formatCount, formatRate } from '#lib/format/numbers.ts';
import { alarmName, alarmTime, daysOf } from '#lib/messages/describe-alarm.ts';
import { describeChange } from '#lib/messages/describe.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { alarmRowsHref } from './alarm-links.ts';

/** The alarm's series against what was usual. */
export function AlarmChart({ answer, zone }: { answer: AlarmAnswer; zone: string }) {
  const messages = useMessages();
  const { alarms, format } = messages;
  const words = alarms.chart;
  const { alarm, zone: judged, points, policyChanges } = answer;
  const reading = useGateReading();
  const { span } = alarm;
  if (span === 'instant') return null;
  const share = (events: number, n: number) => (n === 0 ? 0 : (100 * events) / n);
  const marks = points.map((point) => {
    const { start, n, events, unlearned, expected, lower, upper } = point;
    // What can't be judged is shown as it came, by all policies.
    const shown = expected === null ? { n: n + unlearned.n, events: events + unlearned.events } : { n, events };
    const { from } = daysOf(point, judged);
    return {
      point,
      shown,
      key: start,
      label:
        span === 'day'
          ? format.day(from, { year: false })
          : format.instant(start, judged, { to: 'minute', year: false }),
      title: alarmTime(messages, { span, ...point }, { zone, judged }),
      percent: share(shown.events, shown.n),
      limits:
        expected === null || lower === null || upper === null
          ? null
          : { expected: share(expected, n), lower: share(lower, n), upper: share(upper, n) },
      beyond: point.beyond !== null,
      lines: [
        [words.share, formatRate(shown.n === 0 ? null : shown.events / shown.n)],
        [words.events, formatCount(shown.events)],
        [words.of, formatCount(shown.n)],
        [words.expected, expected === null ? words.notJudged : expected.toFixed(1)],
        ...(unlearned.n > 0 ? [[words.unlearned, formatCount(unlearned.n)] as [string, string]] : []),
      ] satisfies ControlMark['lines'],
      href: alarmRowsHref(alarm, { span, ...point }, judged),
    };
  });
  const changes = new Map(
    policyChanges.flatMap((change) => {
      const within = points.find(({ start, end }) => start <= change.at && change.at < end);
      return within ? [[within.start, describeChange(messages.terms, change.changed, reading)] as const] : [];
    }),
  );
  const highest = Math.max(5, ...marks.flatMap(({ percent, limits }) => [percent, limits?.upper ?? 0]));
  const worst = marks.find(
    ({ point }) => point.beyond !== null && point.start >= alarm.start && point.start < alarm.end,
  );
  const summary = worst?.limits
    ? words.summary(
        alarmName(messages, alarm),
        worst.title,
        formatRate(worst.percent / 100),
        formatRate(worst.limits.expected / 100),
        formatRate((alarm.direction === 'below' ? worst.limits.lower : worst.limits.upper) / 100),
      )
    : alarmName(messages, alarm);
  const cell = (value: number | null) => (value === null ? words.notJudged : value.toFixed(1));
  return (
    <ChartFrame
      title={words.title}
      summary={summary}
      caption={`${span === 'day' ? words.days : words.hours} · ${words.legend} · ${alarms.days(judged)}`}
      table={{
        columns: [
          span === 'day' ? words.days : words.hours,
          words.share,
          words.events,
          words.of,
          words.expected,
          words.lower,
          words.upper,
        ],
        rows: marks.map(({ key, title, href, shown: { n, events }, point: { expected, lower, upper } }) => ({
          key,
          name: title,
          href,
          cells: [
            formatRate(n === 0 ? null : events / n),
            formatCount(events),
            formatCount(n),
            cell(expected),
            cell(lower),
            cell(upper),
          ],
        })),
      }}
    >
      <ControlChart
        summary={summary}
        marks={marks}
        ceiling={Math.min(100, Math.ceil(highest / 10) * 10)}
        changes={changes}
      />
    </ChartFrame>
  );
}
