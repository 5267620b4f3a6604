'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { HeatGrid, HeatLegend } from '#components/charts/heat-grid.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { rejectionRate } from '#lib/domain/overview-numbers.ts';
import { MINIMUM_N } from '#lib/domain/statistics.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { HOURS, WEEKDAYS } from '#lib/search-params/limits.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { describeClock } from './sentences.ts';
import { useExploreView } from './use-exploration.ts';

export function WeekdayHours({ exploration, caption }: { exploration: ExplorationAnswer; caption: string }) {
  const messages = useMessages();
  const {
    explore: { clock, columns, ofSubmissions },
    format,
    terms,
  } = messages;
  const { filter } = useShownFilter();
  const [{ heat }, setView] = useExploreView();
  const cells = exploration.weekdayHour.map((cell) => {
    const rate = rejectionRate(cell);
    const [weekday, hour] = [WEEKDAYS[cell.weekday - 1] ?? '1', HOURS[cell.hour] ?? '0'];
    const when = `${format.weekdays[cell.weekday - 1] ?? ''} ${String(cell.hour).padStart(2, '0')}:00–${String(cell.hour).padStart(2, '0')}:59`;
    return {
      ...cell,
      rate,
      when,
      href: cell.submissions === 0 ? null : rowsHref(filter, { weekday: [weekday], hour: [hour] }),
      rejectedHref:
        cell.rejected === 0 ? null : rowsHref(filter, { weekday: [weekday], hour: [hour], status: ['rejected'] }),
    };
  });
  const readable = cells.filter(({ rate }) => rate.enough).map(({ rate }) => rate.rate ?? 0);
  const highest = heat === 'rate' ? Math.max(0, ...readable) : Math.max(1, ...cells.map((cell) => cell.submissions));
  const colour = heat === 'rate' ? 'rejected' : 'approved';
  const summary = describeClock(messages, exploration);
  return (
    <ChartFrame
      title={clock.title}
      className="lg:col-span-2"
      summary={
        <span className="flex flex-wrap justify-between gap-x-4">
          <span>{summary}</span>
          {heat === 'rate' && readable.length === 0 ? (
            <span className="text-xs">{clock.noneShaded(MINIMUM_N)}</span>
          ) : (
            <HeatLegend
              colour={colour}
              from={heat === 'rate' ? '0%' : '0'}
              to={heat === 'rate' ? clock.rejected(formatRate(highest)) : clock.submissions(highest)}
            />
          )}
        </span>
      }
      caption={`${heat === 'rate' ? clock.rateLegend(MINIMUM_N) : clock.countLegend} · ${caption}`}
      actions={
        <Segmented
          label={clock.shadeBy}
          value={heat}
          onValueChange={(value) => void setView({ heat: value })}
          options={[
            { value: 'rate', label: clock.rate },
            { value: 'count', label: clock.count },
          ]}
        />
      }
      table={() => ({
        columns: [
          clock.column,
          columns.submissions,
          terms.verdicts.rejected,
          columns.rejectionRate,
          columns.interval,
          columns.decided,
        ],
        rows: cells.map(({ weekday, hour, when, href, rejectedHref, submissions, rejected, rate }) => ({
          key: `${weekday}/${hour}`,
          name: when,
          href,
          cells: [
            formatCount(submissions),
            { text: formatCount(rejected), href: rejectedHref },
            { text: formatRate(rate.rate), value: rate.rate },
            rate.n === 0 ? '–' : formatRateInterval(rate),
            formatCount(rate.n),
          ],
        })),
      })}
    >
      <HeatGrid
        label={summary}
        colour={colour}
        columns={HOURS.map((hour) => hour.padStart(2, '0'))}
        rows={format.weekdays.map((name, index) => ({
          name: clock.weekday(name),
          cells: cells
            .filter(({ weekday }) => weekday === index + 1)
            .map(({ hour, when, href, submissions, rejected, rate }) => {
              const share = highest === 0 ? 0 : (heat === 'rate' ? (rate.rate ?? 0) : submissions) / highest;
              const known = heat === 'count' ? submissions > 0 : rate.enough;
              const percent = rate.rate === null ? '' : String(Math.round(rate.rate * 100));
              return {
                key: String(hour),
                title: ofSubmissions(when, submissions, rejected, formatRate(rate.rate)),
                text: heat === 'rate' ? percent : submissions === 0 ? '' : format.compact(submissions),
                strength: known ? share : null,
                href,
              };
            }),
        }))}
      />
    </ChartFrame>
  );
}
