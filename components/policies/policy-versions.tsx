'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { listHeight } from '#components/charts/list-height.ts';
import { ListRow } from '#components/charts/list-row.tsx';
import type { PolicyLedgerAnswer } from '#lib/contract/policy-ledger.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { namePolicies } from '#lib/messages/policy-names.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { LifeAxisEnds, lifeAxisOf, LifeBar } from './life-axis.tsx';

const DAY_MS = 86_400_000;

/** Each version's life on one axis of time, with its share and its rejection rate. */
export function PolicyVersions({ ledger, caption }: { ledger: PolicyLedgerAnswer; caption: string }) {
  const { format, policies, terms } = useMessages();
  const { columns, versions: words } = policies;
  const { filter, zone } = useShownFilter();
  const { versions, totals } = ledger;
  const instant = (at: string | null) => (at === null ? '–' : format.instant(at, zone, { to: 'minute' }));
  const rows = namePolicies(terms, versions, useGateReading()).map((version) => ({
    ...version,
    share: version.submissions / totals.submissions,
    href: rowsHref(filter, { policy: [version.policyId] }),
  }));
  const axis = lifeAxisOf(versions);
  const alive = versions.filter(
    ({ lastSeen }) => lastSeen !== null && Date.parse(lastSeen) > (axis?.end ?? 0) - DAY_MS,
  ).length;
  return (
    <ChartFrame
      title={words.title}
      summary={words.summary(versions.length, alive)}
      caption={`${words.legend} · ${caption}`}
      height={listHeight(rows.length, { axis: true })}
      table={{
        columns: [
          columns.version,
          columns.firstSeen,
          columns.lastSeen,
          columns.submissions,
          columns.share,
          columns.rate,
          columns.interval,
          columns.of,
          columns.projects,
          columns.id,
        ],
        rows: rows.map(({ policyId, name, href, firstSeen, lastSeen, submissions, share, rate, projects }) => ({
          key: policyId,
          name,
          href,
          cells: [
            instant(firstSeen),
            instant(lastSeen),
            formatCount(submissions),
            { text: formatRate(share), value: share },
            { text: formatRate(rate.rate), value: rate.rate },
            rate.n === 0 ? '–' : formatRateInterval(rate),
            formatCount(rate.n),
            projects.join(', '),
            policyId,
          ],
        })),
      }}
    >
      <div className="-mx-2 h-full overflow-y-auto">
        <ul>
          {rows.map(({ policyId, name, apart: told, href, firstSeen, lastSeen, share, rate }) => (
            <li key={policyId}>
              <ListRow
                href={href}
                full={told === undefined ? name : `${told} · ${name}`}
                name={told ?? name}
                note={told === undefined ? undefined : name}
                text={
                  <>
                    <span className="max-sm:hidden">{words.share(formatRate(share), formatRate(rate.rate))}</span>
                    <span className="sm:hidden">{words.shareShort(formatRate(share), formatRate(rate.rate))}</span>
                  </>
                }
                faint={!rate.enough}
              >
                {axis && firstSeen !== null && lastSeen !== null ? (
                  <LifeBar axis={axis} from={firstSeen} until={lastSeen} className="bg-accent" />
                ) : null}
              </ListRow>
            </li>
          ))}
        </ul>
        {axis ? <LifeAxisEnds axis={axis} format={instant} /> : null}
      </div>
    </ChartFrame>
  );
}
