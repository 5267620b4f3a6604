'use client';
import { useRouter } from 'next/navigation';
import { AttemptPlot } from '#components/charts/attempt-plot.tsx';
import { ChartAboutContext } from '#components/charts/chart-about.ts';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import type { SubjectAnswer } from '#lib/contract/subjects.ts';
import { layOutBroken } from '#lib/domain/broken-axis.ts';
import { isOff } from '#lib/domain/gate-reading.ts';
import { HOSTED_TO_API } from '#lib/domain/subject-presets.ts';
import { formatScore, formatThreshold } from '#lib/format/scores.ts';
import { verdictName } from '#lib/messages/describe.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { submissionHref } from '../../submission-href.ts';
import { attemptsList } from '../subject-links.ts';
import type { useSubjectView } from './use-subject-view.ts';

const BREAK_MS = 30 * 60_000;

/** The scores of one gate over time, each against the threshold of its own record. */
export function SubjectPlot({ answer, view }: { answer: SubjectAnswer; view: ReturnType<typeof useSubjectView> }) {
  const { subjects, terms, format } = useMessages();
  const words = subjects.detail.chart;
  const { zone, filter } = useFilter();
  const router = useRouter();
  const list = attemptsList(answer, filter.tz);
  const { gate, gates, setGate, marked } = view;
  const { name } = terms.gates[gate];
  const items = answer.attempts.map(({ submission }) => submission);
  const instants = items.map(({ createdAt }) => Date.parse(createdAt));
  const axis = layOutBroken(instants, BREAK_MS);
  const rule = useGateReading().rules[gate];
  const thresholdOf = (limit: number | null) =>
    limit === null ? words.noThreshold : isOff(rule, limit) ? words.off : formatThreshold(limit);
  const points = items.map((item, index) => {
    const [score, limit] = [item.scores[gate], item.policy?.[gate] ?? null];
    const [verdict, at] = [verdictName(terms, item.status), format.instant(item.createdAt, zone)];
    const type = item.submitType ?? subjects.noType;
    const said = { score: score === null ? words.none : formatScore(score, limit), threshold: thresholdOf(limit) };
    return {
      key: item.authId,
      at: axis.at[index] ?? 0,
      score,
      threshold: isOff(rule, limit) ? null : limit,
      look: item.status === 'approved' || item.status === 'rejected' ? item.status : 'other',
      title: words.point(at, verdict, type, said.score, said.threshold),
      framed: item.submitType === HOSTED_TO_API.to,
      chosen: marked.has(item.authId),
      row: {
        at,
        verdict,
        type,
        ...said,
        gap: index === 0 ? '' : format.duration((instants[index] ?? 0) - (instants[index - 1] ?? 0)),
      },
    } as const;
  });
  const lowest = Math.min(...points.flatMap(({ score, threshold }) => [score ?? 100, threshold ?? 100]));
  const scored = points.filter(({ score }) => score !== null).length;
  const summary = words.summary(scored, points.length, name);
  const { columns } = words;
  const hrefOf = (index: number) => {
    const item = items[index];
    return item ? submissionHref(item, list) : null;
  };
  return (
    <ChartAboutContext value={{ range: null, zone, asOf: answer.asOf }}>
      <div className="grid">
        <ChartFrame
          title={words.title}
          summary={summary}
          caption={[...(points.some(({ framed }) => framed) ? [words.api] : []), words.breaks, zone].join(' · ')}
          bodyClassName="h-64"
          actions={
            gates.length > 1 ? (
              <Segmented
                label={words.gate(name)}
                value={gate}
                onValueChange={setGate}
                options={gates.map((value) => ({ value, label: terms.gates[value].short }))}
              />
            ) : null
          }
          table={{
            columns: [columns.time, columns.gap, columns.verdict, columns.type, columns.score, columns.threshold],
            rows: points.map(({ key, row }, index) => ({
              key,
              name: row.at,
              href: hrefOf(index),
              cells: [row.gap, row.verdict, row.type, row.score, row.threshold],
            })),
          }}
        >
          <AttemptPlot
            label={`${words.title}: ${summary}`}
            marks={points}
            breaks={axis.breaks.map(({ at, ms }) => ({ at, text: format.duration(ms) }))}
            from={lowest < 40 ? 0 : Math.floor(lowest / 10) * 10 - 10}
            ends={[...new Set([points[0], points.at(-1)].flatMap((point) => point?.row.at ?? []))]}
            noScore={words.none}
            onOpen={(index) => {
              const href = hrefOf(index);
              if (href !== null) router.push(href);
            }}
          />
        </ChartFrame>
      </div>
    </ChartAboutContext>
  );
}
