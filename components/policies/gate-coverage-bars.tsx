'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { listHeight } from '#components/charts/list-height.ts';
import { ListRow } from '#components/charts/list-row.tsx';
import type { PolicyLedgerAnswer } from '#lib/contract/policy-ledger.ts';
import { PARTS, partOf } from '#lib/domain/gate-coverage.ts';
import type { Part } from '#lib/domain/gate-coverage.ts';
import type { Gate } from '#lib/domain/submission.ts';
import { formatCount, formatRate } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';

/** What was not checked never looks like what was. */
const FILLS: Record<Part, string> = {
  on: 'bg-approved',
  notAsked: 'bg-rejected',
  off: 'bg-rejected/45',
  notNamed: 'bg-line-strong',
};

/** Approvals by how each gate took part in them: which were decided without it. */
export function GateCoverageBars({ ledger, caption }: { ledger: PolicyLedgerAnswer; caption: string }) {
  const { policies, terms } = useMessages();
  const { columns, gates: words } = policies;
  const { filter } = useShownFilter();
  const reading = useGateReading();
  const partIn = (gate: Gate, { policyId, submitType }: (typeof ledger.approvals)[number]) => {
    const policy = ledger.versions.find((version) => version.policyId === policyId)?.policy ?? null;
    return partOf(gate, { policy, submitType }, reading);
  };
  const hrefOf = (gate: Gate, part: Part) => {
    const own = ledger.approvals.filter((each) => partIn(gate, each) === part);
    const types = [...new Set(own.flatMap(({ submitType }) => (submitType === null ? [] : [submitType])))];
    // On and not asked for are told apart by the submit type alone.
    const byType = gate === 'activeLiveness' && (part === 'on' || part === 'notAsked');
    if (own.length === 0 || (byType && own.some(({ submitType }) => submitType === null))) return null;
    const policy = [...new Set(own.map(({ policyId }) => policyId))];
    return rowsHref(filter, { status: ['approved'], policy, ...(byType ? { submitType: types } : {}) });
  };
  /** All that was decided without it, where a filter can say so: whole policies, or one part alone. */
  const hrefOfAllWithout = (gate: Gate) => {
    const without = ledger.approvals.filter((each) => partIn(gate, each) !== 'on');
    const policy = [...new Set(without.map(({ policyId }) => policyId))];
    if (policy.length === 0) return null;
    if (ledger.approvals.every((each) => !policy.includes(each.policyId) || partIn(gate, each) !== 'on')) {
      return rowsHref(filter, { status: ['approved'], policy });
    }
    const parts = [...new Set(without.map((each) => partIn(gate, each)))];
    return parts.length === 1 && parts[0] ? hrefOf(gate, parts[0]) : null;
  };
  const rows = ledger.gates.map(({ gate, ...parts }) => {
    const all = PARTS.reduce((sum, part) => sum + parts[part], 0);
    return { gate, name: terms.gates[gate].name, parts, all, without: all - parts.on };
  });
  const least = rows
    .filter(({ parts, all }) => parts.notNamed < all)
    .toSorted((a, b) => b.without - a.without)
    .at(0);
  return (
    <ChartFrame
      title={words.title}
      summary={
        <span className="flex flex-wrap gap-x-4 gap-y-0.5">
          <span>{least && least.all > 0 ? words.summary(least.name, least.without, least.all) : words.none}</span>
          {PARTS.map((part) => (
            <span key={part} className="inline-flex items-center gap-1.5 text-xs">
              <span aria-hidden className={`size-2.5 rounded-[2px] ${FILLS[part]}`} />
              {words.parts[part]}
            </span>
          ))}
        </span>
      }
      caption={`${words.meanings} · ${caption}`}
      height={listHeight(rows.length)}
      table={{
        columns: [columns.gate, ...PARTS.map((part) => words.parts[part])],
        rows: rows.map(({ gate, name, parts }) => ({
          key: gate,
          name,
          href: null,
          cells: PARTS.map((part) => ({ text: formatCount(parts[part]), href: hrefOf(gate, part) })),
        })),
      }}
    >
      <ul className="-mx-2 h-full overflow-y-auto">
        {rows.map(({ gate, name, parts, all, without }) => (
          <li key={gate}>
            <ListRow
              href={hrefOfAllWithout(gate)}
              name={name}
              text={without === 0 ? words.all : words.without(formatRate(without / Math.max(1, all)), without)}
            >
              <span aria-hidden className="mt-1 flex h-2.5">
                {PARTS.map((part) => (
                  <span
                    key={part}
                    className={`h-full ${FILLS[part]} ${parts[part] > 0 ? 'min-w-0.5' : ''}`}
                    style={{ width: `${all === 0 ? 0 : (parts[part] / all) * 100}%` }}
                  />
                ))}
              </span>
            </ListRow>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
