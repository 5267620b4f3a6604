'use client';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ToggleChips } from '#components/ui/toggle-chips.tsx';
import type { Facets } from '#lib/contract/facets.ts';
import { GATES } from '#lib/domain/submission.ts';
import type { Gate, SCORED_GATES } from '#lib/domain/submission.ts';
import { formatCount } from '#lib/format/numbers.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import type { Filter } from '#lib/search-params/filter.ts';
import { marginName, outcomeName, OUTCOMES, scoreName } from '#lib/search-params/limits.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { choiceWords, rangeWords } from './limit-words.ts';
import { NearMisses } from './near-misses.tsx';
import { RangeFields } from './range-fields.tsx';

type ScoredGate = (typeof SCORED_GATES)[number];
const isScored = (gate: Gate): gate is ScoredGate => gate !== 'occlusion';

/** What reviewers ask of a margin most: who fell short by little, who passed by little. */
const NEAR = [
  { name: 'failedByLittle', margin: '-2..0', outcome: 'failed' },
  { name: 'passedByLittle', margin: '0..2', outcome: 'passed' },
] as const;

/** Each gate: outcome, score, and margin to the threshold of the record's own policy. */
export function GatesFilter({ facets }: { facets: Facets | undefined }) {
  const { filter } = useFilter();
  const messages = useMessages();
  return (
    <div className="divide-y divide-line">
      <NearMisses />
      {GATES.map((gate) => (
        <GateSection key={gate} gate={gate} limits={limitsOf(messages, filter, gate)} facets={facets} />
      ))}
    </div>
  );
}

function GateSection({ gate, limits, facets }: { gate: Gate; limits: string; facets: Facets | undefined }) {
  const { filters, terms } = useMessages();
  // Open where something is asked of it when it is first shown; after that whoever looks folds it.
  const [openAtFirst] = useState(limits !== '');
  return (
    <details className="group/gate" open={openAtFirst} name="gate">
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-2 px-3 py-1.5 text-sm hover:bg-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-faint transition-transform group-open/gate:rotate-90"
        />
        <span className="font-medium">{terms.gates[gate].name}</span>
        {gate === 'similarity' ? <span className="text-xs text-faint">{filters.gate.similarity}</span> : null}
        <span className="min-w-0 flex-1 truncate text-right text-xs text-accent-text">{limits}</span>
      </summary>
      <GateLimits gate={gate} facets={facets} />
    </details>
  );
}

function GateLimits({ gate, facets }: { gate: Gate; facets: Facets | undefined }) {
  const { filter, setFilter } = useFilter();
  const { filters, terms } = useMessages();
  const limit = outcomeName(gate);
  const countOf = (outcome: string) => facets?.[limit].find(({ value }) => value === outcome)?.count;
  return (
    <div className="flex flex-col gap-2 px-3 pt-1 pb-3 pl-9">
      <ToggleChips
        label={filters.gate.outcome(terms.gates[gate].name)}
        on={filter[limit]}
        onChange={(on) => setFilter({ [limit]: on })}
        chips={OUTCOMES.map((value) => {
          const count = countOf(value);
          return {
            value,
            label: terms.outcomes[value].name,
            ...(count === undefined ? {} : { detail: formatCount(count) }),
          };
        })}
      />
      {isScored(gate) ? (
        <>
          <div className="flex flex-wrap gap-1.5">
            {NEAR.map(({ name, margin, outcome }) => (
              <Button
                key={outcome}
                look="quiet"
                size="sm"
                onClick={() => setFilter({ [marginName(gate)]: margin, [limit]: [outcome] })}
              >
                {filters.gate[name]}
              </Button>
            ))}
          </div>
          <RangeFields limit={scoreName(gate)} name={filters.gate.score} unit={filters.gate.scoreUnit} />
          <RangeFields limit={marginName(gate)} name={filters.gate.margin} unit={filters.gate.marginUnit} />
        </>
      ) : null}
    </div>
  );
}

/** What is asked of a gate, in words; '' = nothing. */
function limitsOf(messages: Messages, filter: Filter, gate: Gate): string {
  const { filters } = messages;
  const outcomes = filter[outcomeName(gate)].map((value) => choiceWords(messages, outcomeName(gate), value));
  const ranges = isScored(gate)
    ? ([scoreName(gate), marginName(gate)] as const).flatMap((limit) => {
        const range = filter[limit];
        if (range === null) return [];
        const words = rangeWords(filters, limit, range);
        return [limit.endsWith('Score') ? filters.gate.scoreIs(words) : filters.gate.marginIs(words)];
      })
    : [];
  return [...outcomes, ...ranges].join(', ');
}
