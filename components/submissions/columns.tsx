'use client';
import { columnVisibilityFeature, createColumnHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { evaluateGates } from '#lib/domain/gates.ts';
import type { Gate } from '#lib/domain/submission.ts';
import type { Language } from '#lib/messages/language.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { SORTED_COLUMNS, SUBMISSION_COLUMNS } from '#lib/search-params/submissions-view.ts';
import type { SubmissionColumn } from '#lib/search-params/submissions-view.ts';
import { FailCodesCell } from './fail-codes-cell.tsx';
import { GateScale } from './gate-scale.tsx';
import { IdCell } from './id-cell.tsx';
import { MarginCell } from './margin-cell.tsx';
import { MaskedCell } from './masked-cell.tsx';
import { MissingBadge } from './missing-badge.tsx';
import { TimeCell } from '#components/ui/time-cell.tsx';
import { VerdictBadge } from './verdict-badge.tsx';

/** The server sorts and filters: the table holds what is shown, in its order. */
export const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature });

/** Tracks of the grid; those shown by default fit into a window of 1280 px. What has to give way gives way. */
const COLUMN_WIDTHS: Record<SubmissionColumn, string> = {
  createdAt: '8.75rem',
  status: '6.75rem',
  authId: '8.5rem',
  subject: '8.25rem',
  failCodes: 'minmax(11rem, 1fr)',
  similarity: '7rem',
  liveness: '7rem',
  activeLiveness: '7rem',
  faceCover: '7rem',
  headCover: '7rem',
  occlusion: '6.75rem',
  lowestMargin: '7.25rem',
  submitType: '3rem',
  project: '8rem',
  comments: 'minmax(14rem, 1fr)',
  erased: '10rem',
};

/** A language may need more room for a time, and less for fail codes. */
const WIDTHS_BY_LANGUAGE: Partial<Record<Language, Partial<Record<SubmissionColumn, string>>>> = {
  ko: { createdAt: '10.5rem', failCodes: 'minmax(9.25rem, 1fr)', erased: '10.5rem' },
};

/** The columns' names in the reader's language. */
export function columnNames({ submissions, terms }: Messages): Record<SubmissionColumn, string> {
  const { gates } = terms;
  return {
    ...submissions.columns,
    similarity: gates.similarity.name,
    liveness: gates.liveness.name,
    activeLiveness: gates.activeLiveness.name,
    faceCover: gates.faceCover.name,
    headCover: gates.headCover.name,
    occlusion: gates.occlusion.name,
  };
}

const SORTABLE: readonly SubmissionColumn[] = SORTED_COLUMNS;

function GateCell({ item, gate }: { item: SubmissionItem; gate: Gate }) {
  const result = evaluateGates(item.scores, item.policy, useGateReading()).find((each) => each.gate === gate);
  return result ? <GateScale result={result} size="cell" /> : null;
}

const mono = (text: string | null) =>
  text === null ? (
    <span className="text-faint">–</span>
  ) : (
    <span className="block truncate font-mono text-xs" title={text}>
      {text}
    </span>
  );

/** What each column shows of a submission. */
export const CELLS: Record<
  SubmissionColumn,
  (item: SubmissionItem, submissions: Messages['submissions']) => React.ReactNode
> = {
  createdAt: (item) => <TimeCell instant={item.createdAt} />,
  status: (item) => (
    <VerdictBadge status={item.status} erased={item.erased} compact>
      <MissingBadge since={item.missingSince} compact />
    </VerdictBadge>
  ),
  authId: (item, { copySubmission }) => <IdCell id={item.authId} label={copySubmission} />,
  subject: (item, { copySubject }) =>
    item.masked?.includes('subject') ? <MaskedCell /> : <IdCell id={item.kycSubmissionId} label={copySubject} />,
  failCodes: (item) => <FailCodesCell codes={item.failCodes} />,
  similarity: (item) => <GateCell item={item} gate="similarity" />,
  liveness: (item) => <GateCell item={item} gate="liveness" />,
  activeLiveness: (item) => <GateCell item={item} gate="activeLiveness" />,
  faceCover: (item) => <GateCell item={item} gate="faceCover" />,
  headCover: (item) => <GateCell item={item} gate="headCover" />,
  occlusion: (item) => <GateCell item={item} gate="occlusion" />,
  lowestMargin: (item) => <MarginCell item={item} />,
  submitType: (item) => item.submitType ?? <span className="text-faint">–</span>,
  project: (item) => mono(item.projectId),
  comments: (item) =>
    item.masked?.includes('comments') ? (
      <MaskedCell />
    ) : (
      <span className="block truncate" title={item.comments.join('\n')}>
        {item.comments.join(' · ')}
      </span>
    ),
  erased: (item, { isErased }) =>
    item.erasedAt ? (
      <TimeCell instant={item.erasedAt} />
    ) : item.erased ? (
      isErased
    ) : (
      <span className="text-faint">–</span>
    ),
};

const helper = createColumnHelper<typeof features, SubmissionItem>();

/** For order and sorting; the rows show `CELLS` themselves, so that scrolling makes only rows that are new. */
export const columns = helper.columns(
  SUBMISSION_COLUMNS.map((id) =>
    // Sorted by the server: the accessor only says that the column can be.
    helper.accessor((item) => item.createdAt, { id, enableSorting: SORTABLE.includes(id) }),
  ),
);

/** The columns that are shown where these are chosen, in their order. */
export const shownColumns = (chosen: readonly SubmissionColumn[]): SubmissionColumn[] =>
  SUBMISSION_COLUMNS.filter((name) => chosen.includes(name));

/** The same, as the table takes it. */
export function visibilityOf(shown: readonly SubmissionColumn[]): Record<string, boolean> {
  return Object.fromEntries(SUBMISSION_COLUMNS.map((name) => [name, shown.includes(name)]));
}

/** Widths of the tracks of these columns. */
export const tracksOf = (names: readonly SubmissionColumn[], language: Language): string[] =>
  names.map((name) => WIDTHS_BY_LANGUAGE[language]?.[name] ?? COLUMN_WIDTHS[name]);
