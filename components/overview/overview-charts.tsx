'use client';
import { ChartAboutContext } from '#components/charts/chart-about.ts';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { FailCodes } from './fail-codes.tsx';
import { RejectionOverTime } from './rejection-over-time.tsx';
import { ScoreHistograms } from './score-histograms.tsx';
import { SubmitTypes } from './submit-types.tsx';
import { VerdictsOverTime } from './verdicts-over-time.tsx';

/** An odd one at the end takes both columns: no hole. */
export const CHARTS =
  'grid gap-x-10 lg:grid-cols-2 lg:[&>section:last-of-type:nth-of-type(odd)]:col-span-2 print:block';

/** What the period looked like, why submissions were rejected, and where their scores lay. */
export function OverviewCharts({ overview }: { overview: OverviewAnswer }) {
  const { zone } = useShownFilter();
  const { format, terms } = useMessages();
  const caption = `${overview.range ? format.dayRange(overview.range) : terms.presets.all} · ${zone}`;
  return (
    <ChartAboutContext value={{ range: overview.range, zone, asOf: overview.asOf }}>
      <div className={CHARTS}>
        <RejectionOverTime overview={overview} caption={caption} />
        <VerdictsOverTime overview={overview} caption={caption} />
        <FailCodes overview={overview} caption={caption} />
        <SubmitTypes overview={overview} caption={caption} />
        <ScoreHistograms overview={overview} caption={caption} />
      </div>
    </ChartAboutContext>
  );
}
