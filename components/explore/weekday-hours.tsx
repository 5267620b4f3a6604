'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { HeatGrid, HeatLegend } from '#components/charts/heat-grid.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { rejectionRate } from '#lib/domain/overview-numbers.ts';
import { MINIMUM_N } from '#lib/domain/statistics.ts';
import { WEEKDAYS as DAY_NAMES } from '#lib/format/days.ts';
import { formatCompact, formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { HOURS, WEEKDAYS } from '#lib/search-params/limits.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { describeClock } from './sentences.ts';
import { useExploreView } from './use-exploration.ts';

const TITLE = 'By weekday and hour';

export function WeekdayHours({ exploration, caption }: { exploration: ExplorationAnswer; caption: string }) {
  const { filter } = useFilter();
  const [{ heat }, setView] = useExploreView();
  const cells = exploration.weekdayHour.map((cell) => {
    const rate = rejectionRate(cell);
    const [weekday, hour] = [WEEKDAYS[cell.weekday - 1] ?? '1', HOURS[cell.hour] ?? '0'];
    const when = `${DAY_NAMES[cell.weekday - 1] ?? ''} ${String(cell.hour).padStart(2, '0')}:00–${String(cell.hour).padStart(2, '0')}:59`;
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
  const summary = describeClock(exploration);
  return (
    <ChartFrame
      title={TITLE}
      className="lg:col-span-2"
      summary={
        <span className="flex flex-wrap justify-between gap-x-4">
          <span>{summary}</span>
          <HeatLegend
            colour={colour}
            from={heat === 'rate' ? '0%' : '0'}
            to={heat === 'rate' ? `${formatRate(highest)} rejected` : `${formatCount(highest)} submissions`}
          />
        </span>
      }
      caption={`${heat === 'rate' ? `Percent rejected of decided · grey: fewer than ${MINIMUM_N} decided` : 'Submissions'} · ${caption}`}
      actions={
        <Segmented
          label="Shade by"
          value={heat}
          onValueChange={(value) => void setView({ heat: value })}
          options={[
            { value: 'rate', label: 'Rate' },
            { value: 'count', label: 'Count' },
          ]}
        />
      }
      table={() => ({
        columns: ['Weekday and hour', 'Submissions', 'Rejected', 'Rate', '95 % interval', 'Decided'],
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
        rows={DAY_NAMES.map((name, index) => ({
          name: name.slice(0, 3),
          cells: cells
            .filter(({ weekday }) => weekday === index + 1)
            .map(({ hour, when, href, submissions, rejected, rate }) => {
              const share = highest === 0 ? 0 : (heat === 'rate' ? (rate.rate ?? 0) : submissions) / highest;
              const known = heat === 'count' ? submissions > 0 : rate.enough;
              const percent = rate.rate === null ? '' : String(Math.round(rate.rate * 100));
              return {
                key: String(hour),
                title: `${when}: ${formatCount(submissions)} submissions, ${formatCount(rejected)} rejected (${formatRate(rate.rate)})`,
                text: heat === 'rate' ? percent : submissions === 0 ? '' : formatCompact(submissions),
                strength: known ? share : null,
                href,
              };
            }),
        }))}
      />
    </ChartFrame>
  );
}
