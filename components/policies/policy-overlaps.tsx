'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { listHeight } from '#components/charts/list-height.ts';
import { ListRow } from '#components/charts/list-row.tsx';
import type { PolicyLedgerAnswer } from '#lib/contract/policy-ledger.ts';
import { dayOf } from '#lib/domain/zone-days.ts';
import { namePolicies } from '#lib/messages/policy-names.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { LifeAxisEnds, lifeAxisOf, LifeBar } from './life-axis.tsx';

/** Two thresholds at once in one project: which versions, for how long, and what was decided meanwhile. */
export function PolicyOverlaps({ ledger, caption }: { ledger: PolicyLedgerAnswer; caption: string }) {
  const { format, policies, terms } = useMessages();
  const { columns, together: words } = policies;
  const { filter, zone } = useShownFilter();
  const { versions, together } = ledger;
  const named = namePolicies(terms, versions, useGateReading());
  const nameOf = (id: string): string => {
    const version = named.find(({ policyId }) => policyId === id);
    // One that decided none of the filter's submissions is known by its id alone.
    return version?.apart ?? version?.name ?? id;
  };
  const at = (instant: string) => format.instant(instant, zone, { to: 'minute' });
  const rows = together.map(({ projectId, policyIds, from, until, hours }) => {
    const [earlier = '', later = ''] = policyIds.map(nameOf);
    const days = { from: dayOf(Date.parse(from), zone), to: dayOf(Date.parse(until), zone) };
    return {
      key: `${projectId}/${policyIds.join('/')}`,
      ...{ projectId, earlier, later, from, until, name: words.pair(earlier, later), lasted: words.lasted(hours) },
      href: rowsHref({ ...filter, project: [projectId] }, { policy: policyIds, range: days }),
    };
  });
  const axis = lifeAxisOf(versions);
  return (
    <ChartFrame
      title={words.title}
      summary={rows[0] ? words.summary(rows.length, rows[0].lasted) : words.none}
      caption={`${words.legend} · ${caption}`}
      height={listHeight(rows.length, { axis: true })}
      table={{
        columns: [words.earlier, words.later, columns.project, words.from, words.until, words.length],
        rows: rows.map(({ key, earlier, later, projectId, from, until, lasted, href }) => ({
          key,
          name: earlier,
          href,
          cells: [later, projectId, at(from), at(until), lasted],
        })),
      }}
    >
      {rows.length === 0 ? (
        <p className="flex h-full items-center justify-center text-sm text-muted">{words.none}</p>
      ) : (
        <div className="-mx-2 h-full overflow-y-auto">
          <ul>
            {rows.map(({ key, name, projectId, from, until, lasted, href }) => (
              <li key={key}>
                <ListRow
                  href={href}
                  full={`${name} · ${projectId} · ${at(from)} – ${at(until)}`}
                  name={name}
                  text={lasted}
                >
                  {axis ? <LifeBar axis={axis} from={from} until={until} className="bg-caution" /> : null}
                </ListRow>
              </li>
            ))}
          </ul>
          {axis ? <LifeAxisEnds axis={axis} format={at} /> : null}
        </div>
      )}
    </ChartFrame>
  );
}
