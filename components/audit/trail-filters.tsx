'use client';
import { useState } from 'react';
import { FilterMenu } from '#components/filters/filter-menu.tsx';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import { SearchList } from '#components/ui/search-list.tsx';
import { ToggleChips } from '#components/ui/toggle-chips.tsx';
import { actWords } from '#lib/messages/describe-audit.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { AUDIT_OUTCOMES } from '#lib/search-params/audit-filter.ts';
import { useAuditFilter } from '#lib/search-params/use-audit-filter.ts';

/** Longest that the address takes. */
const LENGTHS = { actor: 200, record: 400 } as const;

/** What can narrow the trail beside days and project: AND across fields, OR within one. */
export function TrailFilters({ acts }: { acts: readonly string[] }) {
  const [shown, setShown] = useState<'act' | 'outcome' | 'ids' | null>(null);
  const menu = (name: 'act' | 'outcome' | 'ids') => ({
    open: shown === name,
    onOpenChange: (open: boolean) => setShown(open ? name : null),
  });
  const { audit: words } = useMessages();
  const { filter: say, outcomes } = words;
  const { limits, setLimits } = useAuditFilter();
  const { act, outcome, actor, record } = limits;
  return (
    <div
      role="group"
      data-filter-bar
      aria-label={say.label}
      tabIndex={-1}
      className="flex flex-wrap items-center gap-1.5 rounded-md"
    >
      <FilterMenu {...menu('act')} name={say.acts.name} limits={act.length} className="w-72">
        {() => (
          <SearchList
            multiple
            label={say.acts.name}
            placeholder={say.acts.find}
            items={[...new Set([...acts, ...act])].map((each) => ({
              value: each,
              label: actWords(words, each),
              keywords: each,
            }))}
            selected={act}
            onChoose={(each) => setLimits({ act: toggled(act, each) })}
            empty={() => say.acts.none}
            className="w-full"
          />
        )}
      </FilterMenu>
      <FilterMenu {...menu('outcome')} name={say.outcome} limits={outcome.length} className="p-3">
        {() => (
          <ToggleChips
            label={say.outcome}
            chips={AUDIT_OUTCOMES.map((value) => ({ value, label: outcomes[value] }))}
            on={outcome}
            onChange={(on) => setLimits({ outcome: on })}
          />
        )}
      </FilterMenu>
      <FilterMenu
        {...menu('ids')}
        name={say.ids.name}
        limits={Number(actor !== null) + Number(record !== null)}
        className="flex w-88 flex-col gap-3 p-3"
      >
        {(close) => (
          <>
            <IdForm limit="actor" onDone={close} />
            <IdForm limit="record" onDone={close} />
          </>
        )}
      </FilterMenu>
    </div>
  );
}

const toggled = (values: readonly string[], value: string): string[] =>
  values.includes(value) ? values.filter((each) => each !== value) : [...values, value];

/** One id, exactly; empty takes the limit off. */
function IdForm({ limit, onDone }: { limit: keyof typeof LENGTHS; onDone: () => void }) {
  const { filter: say } = useMessages().audit;
  const { limits, setLimits } = useAuditFilter();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get(limit);
        const id = typeof typed === 'string' ? typed.trim() : '';
        setLimits({ [limit]: id === '' ? null : id });
        onDone();
      }}
    >
      <label className="flex flex-col gap-1 text-xs text-muted">
        {say[limit].label}
        <span className="flex items-center gap-1.5">
          <Input
            // Another id in the address is another field.
            key={limits[limit] ?? ''}
            name={limit}
            placeholder={say[limit].placeholder}
            defaultValue={limits[limit] ?? ''}
            maxLength={LENGTHS[limit]}
            autoComplete="off"
            spellCheck={false}
            className="h-7 min-w-0 flex-1 font-mono"
          />
          <Button type="submit" size="sm">
            {say.ids.show}
          </Button>
        </span>
      </label>
    </form>
  );
}
