'use client';
import { useQuery } from '@tanstack/react-query';
import { Eraser } from 'lucide-react';
import { ChartAboutContext } from '#components/charts/chart-about.ts';
import { CHARTS } from '#components/charts/chart-grid.ts';
import { FilteredPage } from '#components/filters/filtered-page.tsx';
import type { ErasuresAnswer } from '#lib/contract/erasures.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { erasuresQuery } from '#lib/queries/erasures.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { ErasureCurve } from './erasure-curve.tsx';
import { ErasureReading } from './erasure-reading.tsx';
import { ErasuresSkeleton } from './erasures-skeleton.tsx';
import { NoPeriod } from './no-period.tsx';
import { OverdueOverTime } from './overdue-over-time.tsx';
import { ProofButton } from './proof-button.tsx';
import { Remains } from './remains.tsx';
import { RemovalBars } from './removal-bars.tsx';
import { RetentionByProject } from './retention-by-project.tsx';
import { RetentionTiles } from './retention-tiles.tsx';

/** Was erased in time what was promised to be, and is it gone here, too? */
export function ErasuresPage() {
  const { erasures } = useMessages();
  const { apiQuery } = useFilter();
  return (
    <FilteredPage
      title={erasures.title}
      icon={Eraser}
      query={useQuery(erasuresQuery(apiQuery))}
      skeleton={<ErasuresSkeleton />}
      actions={<ProofButton />}
      isEmpty={({ submissions }) => submissions === 0}
    >
      {(answer) => <Found answer={answer} />}
    </FilteredPage>
  );
}

function Found({ answer }: { answer: ErasuresAnswer }) {
  const { format, terms } = useMessages();
  const { zone } = useShownFilter();
  const caption = `${answer.range ? format.dayRange(answer.range) : terms.presets.all} · ${zone}`;
  const shown = { answer, caption };
  return (
    <ChartAboutContext value={{ range: answer.range, zone, asOf: answer.asOf }}>
      <NoPeriod projects={answer.projects} />
      <RetentionTiles answer={answer} />
      <RetentionByProject projects={answer.projects} />
      <div className={CHARTS}>
        <ErasureCurve {...shown} />
        <RemovalBars {...shown} />
        <OverdueOverTime {...shown} />
      </div>
      <Remains />
      <ErasureReading />
    </ChartAboutContext>
  );
}
