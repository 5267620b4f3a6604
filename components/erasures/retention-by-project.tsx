'use client';
import Link from 'next/link';
import { useMay } from '#components/shell/signed-in.tsx';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { Section } from '#components/ui/section.tsx';
import type { ErasuresAnswer } from '#lib/contract/erasures.ts';
import type { RetentionClass } from '#lib/domain/erasure.ts';
import { MINIMUM_N } from '#lib/domain/statistics.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { SetRetention } from './set-retention.tsx';

type Project = ErasuresAnswer['projects'][number];

const SHOWN = ['inTime', 'late', 'overdue', 'notDue', 'unknown'] as const satisfies readonly RetentionClass[];
const HEAD = 'py-1.5 pl-4 text-right font-medium whitespace-nowrap';
const CELL = 'py-1.5 pl-4 text-right whitespace-nowrap';

/** The period of each project, who may set it sets it here, and how its submissions stand to it. */
export function RetentionByProject({ projects }: { projects: readonly Project[] }) {
  const { projects: words, retention: names } = useMessages().erasures;
  return (
    <Section title={words.title}>
      <ScrollRegion label={words.caption}>
        <table className="w-full text-sm">
          <caption className="sr-only">{words.caption}</caption>
          <thead className="text-xs text-muted">
            <tr>
              <th scope="col" className="py-1.5 text-left font-medium">
                {words.project}
              </th>
              <th scope="col" className="py-1.5 pl-4 text-left font-medium">
                {words.period}
              </th>
              {SHOWN.map((each) => (
                <th key={each} scope="col" className={HEAD}>
                  {names[each]}
                </th>
              ))}
              <th scope="col" className={HEAD}>
                {words.within}
              </th>
              <th scope="col" className={HEAD}>
                {words.median}
              </th>
            </tr>
          </thead>
          <tbody>
            {projects.map((project) => (
              <Row key={project.projectId} project={project} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}

function Row({ project }: { project: Project }) {
  const { days, projects: words } = useMessages().erasures;
  const { filter } = useShownFilter();
  const sets = useMay('retention.set');
  const { projectId, retentionDays, retention, withinPeriod, median, submissions } = project;
  const hrefOf = (each: RetentionClass) => rowsHref({ ...filter, project: [projectId] }, { retention: [each] });
  const enough = withinPeriod !== null && withinPeriod.n >= MINIMUM_N;
  return (
    <tr className="border-t border-line">
      <th scope="row" className="max-w-48 truncate py-1.5 text-left font-normal" title={projectId}>
        {projectId}
      </th>
      <td className="py-1 pl-4 whitespace-nowrap">
        <span className="flex items-center gap-2">
          <span className={retentionDays === null ? 'text-muted' : undefined}>
            {retentionDays === null ? words.notSet : days(retentionDays)}
          </span>
          {sets ? <SetRetention projectId={projectId} was={retentionDays} /> : null}
        </span>
      </td>
      {SHOWN.map((each) => {
        const href = retention[each] === 0 ? null : hrefOf(each);
        return (
          <td key={each} className={CELL}>
            {retentionDays === null ? (
              <span className="text-faint">–</span>
            ) : href === null ? (
              formatCount(retention[each])
            ) : (
              <Link href={href} prefetch={false} className="text-accent-text underline-offset-3 hover:underline">
                {formatCount(retention[each])}
              </Link>
            )}
          </td>
        );
      })}
      <td className={CELL}>
        {withinPeriod === null ? (
          <span className="text-faint">{retentionDays === null ? '–' : words.tooYoung}</span>
        ) : (
          <span className={enough ? undefined : 'text-faint'}>
            {words.share(formatRate(withinPeriod.share), formatRateInterval(withinPeriod), withinPeriod.n)}
          </span>
        )}
      </td>
      <td className={CELL}>
        {median === null ? (
          <span className="text-faint">{submissions === 0 ? '–' : words.notReached}</span>
        ) : (
          days(median)
        )}
      </td>
    </tr>
  );
}
