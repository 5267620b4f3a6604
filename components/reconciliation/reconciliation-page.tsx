'use client';
import { useQuery } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import { ChartAboutContext } from '#components/charts/chart-about.ts';
import { FilteredPage } from '#components/filters/filtered-page.tsx';
import { Banner } from '#components/ui/banner.tsx';
import type { ReconciliationAnswer } from '#lib/contract/reconciliation.ts';
import { DISAGREEMENTS, GAPS } from '#lib/domain/reconciliation.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { reconciliationQuery } from '#lib/queries/reconciliation.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { GateReading } from './gate-reading.tsx';
import { JudgementTiles } from './judgement-tiles.tsx';
import { CHARTS } from '#components/charts/chart-grid.ts';
import { KindBars } from './kind-bars.tsx';
import { ReconciliationSkeleton } from './reconciliation-skeleton.tsx';
import { UnexplainedByPolicy } from './unexplained-by-policy.tsx';
import { UnexplainedByType } from './unexplained-by-type.tsx';
import { UnexplainedOverTime } from './unexplained-over-time.tsx';

/** Do decisions hold? Every verdict against its own policy, scores and codes: one request, one snapshot. */
export function ReconciliationPage() {
  const { reconciliation } = useMessages();
  const { apiQuery } = useFilter();
  return (
    <FilteredPage
      title={reconciliation.title}
      icon={Scale}
      query={useQuery(reconciliationQuery(apiQuery))}
      skeleton={<ReconciliationSkeleton />}
      isEmpty={({ totals }) => totals.submissions === 0}
    >
      {(answer) => <Found answer={answer} />}
    </FilteredPage>
  );
}

function Found({ answer }: { answer: ReconciliationAnswer }) {
  const { format, reconciliation, terms } = useMessages();
  const { zone } = useShownFilter();
  const caption = `${answer.range ? format.dayRange(answer.range) : terms.presets.all} · ${zone}`;
  const shown = { answer, caption };
  return (
    <ChartAboutContext value={{ range: answer.range, zone, asOf: answer.asOf }}>
      {answer.totals.waiting > 0 ? (
        <Banner tone="neutral">{reconciliation.waiting(answer.totals.waiting)}</Banner>
      ) : null}
      <JudgementTiles totals={answer.totals} />
      <div className={CHARTS}>
        <KindBars {...shown} title={reconciliation.whatDisagrees} kinds={DISAGREEMENTS} colour="rejected" />
        <KindBars {...shown} title={reconciliation.whatIsMissing} kinds={GAPS} colour="neutral" />
        <UnexplainedOverTime {...shown} />
        <UnexplainedByPolicy {...shown} />
        <UnexplainedByType {...shown} />
      </div>
      <GateReading reading={answer.reading} />
    </ChartAboutContext>
  );
}
