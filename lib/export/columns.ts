import { evaluateGates } from '#lib/domain/gates.ts';
import type { GateResult } from '#lib/domain/gates.ts';
import { GATES } from '#lib/domain/submission.ts';
import type { Gate } from '#lib/domain/submission.ts';
import { EXPORT_COLUMNS } from '#lib/domain/export-formats.ts';
import type { ExportColumn } from '#lib/domain/export-formats.ts';
import type { SnapshotItem } from '#lib/store/snapshot-row.ts';

/** A submission with what its own policy makes of it. */
export interface ExportRow extends SnapshotItem {
  /** In the order of `GATES`. */
  gates: readonly GateResult[];
}

export function toExportRow(item: SnapshotItem): ExportRow {
  return { ...item, gates: evaluateGates(item.submission.scores, item.submission.policy) };
}

/** What a column holds; each format writes each kind in its own way. Absent is always `null`. */
type Content =
  | { kind: 'text'; of: (row: ExportRow) => string | null }
  /** A word of ours: letters and nothing else. */
  | { kind: 'word'; of: (row: ExportRow) => string | null }
  | { kind: 'texts'; of: (row: ExportRow) => readonly string[] }
  | { kind: 'value'; of: (row: ExportRow) => number | boolean | null }
  /** ISO 8601, UTC. */
  | { kind: 'instant'; of: (row: ExportRow) => string | null }
  /** ISO 8601, UTC, to be shown by the clock of the zone asked for. */
  | { kind: 'inZone'; of: (row: ExportRow) => string | null };

export type Column = Content & {
  name: ExportColumn;
  /** For people. */
  title: string;
};

const GATE_NAMES: Readonly<Record<Gate, string>> = {
  similarity: 'Similarity',
  liveness: 'Liveness',
  activeLiveness: 'Active liveness',
  faceCover: 'Face cover',
  headCover: 'Head cover',
  occlusion: 'Occlusion',
};

const perGate = (make: (gate: Gate, index: number) => Column): Column[] => GATES.map(make);

const ALL: readonly Column[] = [
  { name: 'authId', title: 'Submission', kind: 'text', of: ({ submission }) => submission.authId },
  { name: 'projectId', title: 'Project', kind: 'text', of: ({ submission }) => submission.projectId },
  { name: 'status', title: 'Verdict', kind: 'text', of: ({ submission }) => submission.status },
  { name: 'createdAt', title: 'Created (UTC)', kind: 'instant', of: ({ submission }) => submission.createdAt },
  { name: 'createdAtInZone', title: 'Created', kind: 'inZone', of: ({ submission }) => submission.createdAt },
  { name: 'submitType', title: 'Submit type', kind: 'text', of: ({ submission }) => submission.submitType },
  { name: 'kycSubmissionId', title: 'Subject', kind: 'text', of: ({ submission }) => submission.kycSubmissionId },
  { name: 'failCodes', title: 'Fail codes', kind: 'texts', of: ({ submission }) => submission.failCodes },
  { name: 'comments', title: 'Comments', kind: 'texts', of: ({ submission }) => submission.comments },
  ...perGate((gate) => ({
    name: `${gate}Score`,
    title: `${GATE_NAMES[gate]} score`,
    kind: 'value',
    of: ({ submission }) => submission.scores[gate],
  })),
  { name: 'occluded', title: 'Obstructed', kind: 'value', of: ({ submission }) => submission.scores.occluded },
  ...perGate((gate) => ({
    name: `${gate}Threshold`,
    title: `${GATE_NAMES[gate]} threshold`,
    kind: 'value',
    of: ({ submission }) => submission.policy?.[gate] ?? null,
  })),
  ...perGate((gate, index) => ({
    name: `${gate}Outcome`,
    title: `${GATE_NAMES[gate]} outcome`,
    kind: 'word',
    of: ({ gates }) => gates[index]?.outcome ?? null,
  })),
  ...perGate((gate, index) => ({
    name: `${gate}Margin`,
    title: `${GATE_NAMES[gate]} margin`,
    kind: 'value',
    of: ({ gates }) => gates[index]?.margin ?? null,
  })),
  { name: 'policyVersion', title: 'Policy version', kind: 'text', of: ({ policyVersion }) => policyVersion },
  { name: 'erased', title: 'Erased', kind: 'value', of: ({ submission }) => submission.erased },
  { name: 'erasedAt', title: 'Erased at (UTC)', kind: 'instant', of: ({ submission }) => submission.erasedAt },
  {
    name: 'missingSince',
    title: 'Missing since (UTC)',
    kind: 'instant',
    of: ({ submission }) => submission.missingSince,
  },
];

const BY_NAME = new Map(ALL.map((column) => [column.name, column]));

/** The columns asked for, each once, in the order asked for; all of them where none is named. */
export function chooseColumns(names: readonly ExportColumn[]): Column[] {
  const wanted = new Set(names.length === 0 ? EXPORT_COLUMNS : names);
  return [...wanted].flatMap((name) => BY_NAME.get(name) ?? []);
}

/** The heading for people; a time by the zone's clock names the zone. */
export const headingOf = ({ title, kind }: Column, zone: string): string =>
  kind === 'inZone' ? `${title} (${zone})` : title;
