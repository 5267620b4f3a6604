'use client';
import { ChevronRight } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { ToggleChips } from '#components/ui/toggle-chips.tsx';
import type { Facets } from '#lib/contract/facets.ts';
import { GATE_TEXTS, OUTCOME_TEXTS } from '#lib/domain/gates.ts';
import { GATES } from '#lib/domain/submission.ts';
import type { Gate, SCORED_GATES } from '#lib/domain/submission.ts';
import { formatCount } from '#lib/format/numbers.ts';
import type { Filter } from '#lib/search-params/filter.ts';
import { marginName, outcomeName, OUTCOMES, scoreName } from '#lib/search-params/limits.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { choiceWords, rangeWords } from './limit-words.ts';
import { RangeFields } from './range-fields.tsx';

type ScoredGate = (typeof SCORED_GATES)[number];
const isScored = (gate: Gate): gate is ScoredGate => gate !== 'occlusion';

/** What reviewers ask of a margin most: who fell short by little, who passed by little. */
const NEAR = [
  { name: 'Failed by at most 2', margin: '-2..0', outcome: 'failed' },
  { name: 'Passed by at most 2', margin: '0..2', outcome: 'passed' },
] as const;

/** Each gate: outcome, score, and margin to the threshold of the record's own policy. */
export function GatesFilter({ facets }: { facets: Facets | undefined }) {
  const { filter } = useFilter();
  return (
    <div className="divide-y divide-line">
      {GATES.map((gate) => (
        <details key={gate} className="group/gate" open={limitsOf(filter, gate) !== '' || undefined} name="gate">
          <summary className="flex min-h-9 cursor-pointer list-none items-center gap-2 px-3 py-1.5 text-sm hover:bg-hover [&::-webkit-details-marker]:hidden">
            <ChevronRight
              aria-hidden
              className="size-4 shrink-0 text-faint transition-transform group-open/gate:rotate-90"
            />
            <span className="font-medium">{GATE_TEXTS[gate].name}</span>
            <span className="min-w-0 flex-1 truncate text-right text-xs text-accent-text">
              {limitsOf(filter, gate)}
            </span>
          </summary>
          <GateLimits gate={gate} facets={facets} />
        </details>
      ))}
    </div>
  );
}

function GateLimits({ gate, facets }: { gate: Gate; facets: Facets | undefined }) {
  const { filter, setFilter } = useFilter();
  const limit = outcomeName(gate);
  const countOf = (outcome: string) => facets?.[limit].find(({ value }) => value === outcome)?.count;
  return (
    <div className="flex flex-col gap-2 px-3 pt-1 pb-3 pl-9">
      <ToggleChips
        label={`${GATE_TEXTS[gate].name}: outcome`}
        on={filter[limit]}
        onChange={(on) => setFilter({ [limit]: on })}
        chips={OUTCOMES.map((value) => {
          const count = countOf(value);
          return {
            value,
            label: OUTCOME_TEXTS[value].name,
            ...(count === undefined ? {} : { detail: formatCount(count) }),
          };
        })}
      />
      {isScored(gate) ? (
        <>
          <RangeFields limit={scoreName(gate)} name="Score" unit="points" />
          <RangeFields limit={marginName(gate)} name="Margin" unit="points over threshold" />
          <div className="flex flex-wrap gap-1.5">
            {NEAR.map(({ name, margin, outcome }) => (
              <Button
                key={outcome}
                look="quiet"
                size="sm"
                onClick={() => setFilter({ [marginName(gate)]: margin, [limit]: [outcome] })}
              >
                {name}
              </Button>
            ))}
          </div>
        </>
      ) : null}
    </div>
  );
}

/** What is asked of a gate, in words; '' = nothing. */
function limitsOf(filter: Filter, gate: Gate): string {
  const outcomes = filter[outcomeName(gate)].map((value) => choiceWords(outcomeName(gate), value));
  const ranges = isScored(gate)
    ? ([scoreName(gate), marginName(gate)] as const).flatMap((limit) => {
        const range = filter[limit];
        return range === null ? [] : [`${limit.endsWith('Score') ? 'score' : 'margin'} ${rangeWords(limit, range)}`];
      })
    : [];
  return [...outcomes, ...ranges].join(', ');
}
