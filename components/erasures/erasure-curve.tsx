'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { StepCurve } from '#components/charts/step-curve.tsx';
import type { CurvePoint } from '#components/charts/step-curve.tsx';
import type { ErasuresAnswer } from '#lib/contract/erasures.ts';
import { axisTicks } from '#lib/domain/axis-ticks.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { describeLags } from './sentences.ts';

type Step = ErasuresAnswer['creationToErasure']['curve'][number];

/** What share is erased by what age, with the retention periods: what is not erased yet counts as long as it is old. */
export function ErasureCurve({ answer, caption }: { answer: ErasuresAnswer; caption: string }) {
  const messages = useMessages();
  const { curve: words } = messages.erasures;
  const { filter } = useShownFilter();
  const { curve } = answer.creationToErasure;
  const periods = [...new Set(answer.projects.flatMap(({ retentionDays }) => retentionDays ?? []))];
  const longest = curve.at(-1)?.day ?? 0;
  const highest = Math.max(0, ...curve.map(({ high }) => high));
  const summary = describeLags(messages, answer.creationToErasure);
  const chosen = filter.erased !== null || filter.retention.length + filter.removal.length + filter.remains.length > 0;
  const { columns } = words;
  return (
    <ChartFrame
      title={words.title}
      bodyClassName="h-64"
      summary={summary}
      caption={[...(chosen ? [words.chosen] : []), words.legend, caption].join(' · ')}
      table={() => ({
        columns: [columns.day, columns.share, columns.interval, columns.erased, columns.atRisk],
        rows: curve.map((step) => ({
          key: String(step.day),
          name: String(step.day),
          href: null,
          cells: [
            { text: formatRate(step.share), value: step.share },
            formatRateInterval(step),
            formatCount(step.erased),
            formatCount(step.atRisk),
          ],
        })),
      })}
    >
      <StepCurve
        colour="approved"
        summary={summary}
        points={toPoints(curve)}
        ceiling={axisTicks(highest * 100).at(-1) ?? 100}
        lines={periods.filter((days) => days <= (axisOf(longest, periods).at(-1) ?? 0))}
        axis={words.axis}
        ticks={axisOf(longest, periods)}
      />
    </ChartFrame>
  );
}

/** As far as something was erased, and as any period reaches that is not out of all proportion. */
function axisOf(longest: number, periods: readonly number[]): number[] {
  const within = periods.filter((days) => days <= Math.max(longest * 2, 30));
  return axisTicks(Math.max(longest, ...within), { whole: true, most: 6 });
}

/** It stays what it is until the day on which something is erased. */
function toPoints(curve: readonly Step[]): CurvePoint[] {
  let last: Pick<CurvePoint, 'percent' | 'band'> = { percent: 0, band: [0, 0] };
  return [
    { at: 0, ...last },
    ...curve.flatMap(({ day, share, low, high }) => {
      const before = { at: day, ...last };
      last = { percent: share * 100, band: [low * 100, high * 100] };
      return [before, { at: day, ...last }];
    }),
  ];
}
