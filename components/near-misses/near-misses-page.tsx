'use client';
import { useQuery } from '@tanstack/react-query';
import { Crosshair } from 'lucide-react';
import { useQueryStates } from 'nuqs';
import { ChartAboutContext } from '#components/charts/chart-about.ts';
import { FilteredPage } from '#components/filters/filtered-page.tsx';
import { Banner } from '#components/ui/banner.tsx';
import type { NearMissesAnswer } from '#lib/contract/near-misses.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { nearMissesQuery } from '#lib/queries/near-misses.ts';
import { nearMissViewParams } from '#lib/search-params/near-miss-view.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { BandChoice } from './band-choice.tsx';
import { ByGate } from './by-gate.tsx';
import { ClosestList } from './closest-list.tsx';
import { CHARTS } from './layout.ts';
import { MarginHistogram } from './margin-histogram.tsx';
import { NearMissesSkeleton } from './near-misses-skeleton.tsx';
import { NearTiles } from './near-tiles.tsx';

/** Who came near the other verdict, on both sides of each threshold: one request, one snapshot. */
export function NearMissesPage() {
  const { nearMisses } = useMessages();
  const { apiQuery } = useFilter();
  const [{ band }, setView] = useQueryStates(nearMissViewParams, { history: 'push' });
  return (
    <FilteredPage
      title={nearMisses.title}
      icon={Crosshair}
      query={useQuery(nearMissesQuery(apiQuery, band))}
      skeleton={<NearMissesSkeleton />}
      isEmpty={({ approved, rejected, waiting }) => approved.n + rejected.n + waiting === 0}
    >
      {(answer) => (
        <>
          <BandChoice band={band} onChange={(changed) => void setView({ band: changed })} />
          <Found answer={answer} />
        </>
      )}
    </FilteredPage>
  );
}

function Found({ answer }: { answer: NearMissesAnswer }) {
  const { format, terms, ui } = useMessages();
  const { zone } = useShownFilter();
  const caption = `${answer.range ? format.dayRange(answer.range) : terms.presets.all} · ${zone}`;
  return (
    <ChartAboutContext value={{ range: answer.range, zone, asOf: answer.asOf }}>
      {answer.waiting > 0 ? <Banner tone="neutral">{ui.waiting(answer.waiting)}</Banner> : null}
      <NearTiles answer={answer} />
      <ByGate answer={answer} />
      <ClosestList answer={answer} />
      <div className={CHARTS}>
        {answer.gates
          .filter(({ margins }) => margins.some(({ approved, rejected }) => approved + rejected > 0))
          .map((gate) => (
            <MarginHistogram key={gate.gate} gate={gate} caption={caption} />
          ))}
      </div>
    </ChartAboutContext>
  );
}
