'use client';
import { ToggleChips } from '#components/ui/toggle-chips.tsx';
import type { Facets } from '#lib/contract/facets.ts';
import { DISAGREEMENTS, GAPS, JUDGEMENTS, RECONCILIATIONS } from '#lib/domain/reconciliation.ts';
import type { Reconciliation } from '#lib/domain/reconciliation.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** Does the verdict follow from the record's own policy and scores, and if not, what stands in the way? Any of what is chosen. */
export function ReconciliationFilter({ facets }: { facets: Facets | undefined }) {
  const { filter, setFilter } = useFilter();
  const { judgements, kinds, whatDisagrees, whatIsMissing, whether } = useMessages().reconciliation;
  const names: Record<Reconciliation, string> = { ...judgements, ...kinds };
  const on = filter.reconciliation;
  const chips = (label: string, values: readonly Reconciliation[]) => (
    <div>
      <p className="mb-1 text-xs text-muted">{label}</p>
      <ToggleChips<Reconciliation>
        label={label}
        on={on}
        onChange={(chosen) => setFilter({ reconciliation: RECONCILIATIONS.filter((value) => chosen.includes(value)) })}
        chips={values.map((value) => {
          const count = facets?.reconciliation.find((each) => each.value === value)?.count;
          return { value, label: names[value], ...(count === undefined ? {} : { detail: formatCount(count) }) };
        })}
      />
    </div>
  );
  return (
    <div className="flex flex-col gap-3 p-3">
      {chips(whether, JUDGEMENTS)}
      {chips(whatDisagrees, DISAGREEMENTS)}
      {chips(whatIsMissing, GAPS)}
    </div>
  );
}
