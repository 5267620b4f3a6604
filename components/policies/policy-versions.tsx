'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { listHeight } from '#components/charts/list-height.ts';
import { ListRow } from '#components/charts/list-row.tsx';
import { cn } from '#components/ui/cn.ts';
import type { PolicyLedgerAnswer } from '#lib/contract/policy-ledger.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { describePolicy } from '#lib/messages/describe.ts';
import { policiesApart } from '#lib/messages/policy-names.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';

const DAY_MS = 86_400_000;

/** Each version's life on one axis of time, with its share and its rejection rate. */
export function PolicyVersions({ ledger, caption }: { ledger: PolicyLedgerAnswer; caption: string }) {
  const { format, policies, terms } = useMessages();
  const { columns, versions: words } = policies;
  const { filter, zone } = useShownFilter();
  const reading = useGateReading();
  const { versions, totals } = ledger;
  const apart = policiesApart(
    terms,
    versions.map(({ policy }) => policy),
    reading,
  );
  const instant = (at: string | null) => (at === null ? '–' : format.instant(at, zone, { to: 'minute' }));
  const rows = versions.map((version, index) => ({
    ...version,
    name: version.policy === null ? terms.policy.none : describePolicy(terms, version.policy, reading),
    apart: apart[index],
    share: version.submissions / totals.submissions,
    href: rowsHref(filter, { policy: [version.policyId] }),
  }));
  const times = versions.flatMap(({ firstSeen, lastSeen }) =>
    [firstSeen, lastSeen].flatMap((at) => (at === null ? [] : [Date.parse(at)])),
  );
  const [begin, end] = [Math.min(...times), Math.max(...times)];
  const at = (time: string) => ((Date.parse(time) - begin) / Math.max(1, end - begin)) * 100;
  const alive = versions.filter(({ lastSeen }) => lastSeen !== null && Date.parse(lastSeen) > end - DAY_MS).length;
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
              <ListRow href={href} full={told === undefined ? name : `${told} · ${name}`}>
                <span className="flex items-baseline justify-between gap-3 text-sm">
                  <span className="min-w-0 truncate">
                    {told ?? name}
                    {told === undefined ? null : <span className="ml-1.5 text-2xs text-faint">{name}</span>}
                  </span>
                  <span className={cn('shrink-0 text-xs', !rate.enough && 'text-faint')}>
                    <span className="max-sm:hidden">{words.share(formatRate(share), formatRate(rate.rate))}</span>
                    <span className="sm:hidden">{words.shareShort(formatRate(share), formatRate(rate.rate))}</span>
                  </span>
                </span>
                <span aria-hidden className="relative mt-1 block h-2.5">
                  <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
                  {firstSeen !== null && lastSeen !== null ? (
                    <span
                      className="absolute inset-y-0.5 min-w-1 rounded-[2px] bg-accent"
                      style={{ left: `${at(firstSeen)}%`, width: `${at(lastSeen) - at(firstSeen)}%` }}
                    />
                  ) : null}
                </span>
              </ListRow>
            </li>
          ))}
        </ul>
        {times.length > 0 ? (
          <p
            aria-hidden
            className="sticky bottom-0 mx-2 flex h-5 justify-between border-t border-line bg-canvas pt-1 text-2xs text-faint"
          >
            <span>{instant(new Date(begin).toISOString())}</span>
            <span>{instant(new Date(end).toISOString())}</span>
          </p>
        ) : null}
      </div>
    </ChartFrame>
  );
}
