import type { GateReading } from '#lib/domain/gate-reading.ts';
import { evaluateGates, lowestMargin } from '#lib/domain/gates.ts';
import type { ComparedGate, GateResult } from '#lib/domain/gates.ts';
import { GATES } from '#lib/domain/submission.ts';
import type { Gate } from '#lib/domain/submission.ts';
import type { SensitiveField } from '#lib/domain/permissions.ts';
import { EXPORT_COLUMNS } from '#lib/domain/export-formats.ts';
import type { ExportColumn } from '#lib/domain/export-formats.ts';
import type { ExportedFileTexts } from '#lib/messages/en/exported-file.ts';
import type { SnapshotItem } from '#lib/store/snapshot-row.ts';

/** A submission with what its own policy makes of it. */
export interface ExportRow extends SnapshotItem {
  /** In the order of `GATES`. */
  gates: readonly GateResult[];
  lowest: ComparedGate | null;
}

export function toExportRow(item: SnapshotItem, reading: GateReading): ExportRow {
  const gates = evaluateGates(item.submission.scores, item.submission.policy, reading);
  return { ...item, gates, lowest: lowestMargin(gates) };
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
  title: (texts: ExportedFileTexts) => string;
};

/** In the place of a value that was left out, in every language: an empty cell would say that ARGOS listed none. */
const MASKED = '[masked]';
const isMasked = ({ masked }: ExportRow['submission'], field: SensitiveField): boolean =>
  masked?.includes(field) ?? false;

const perGate = (make: (gate: Gate, index: number) => Column): Column[] => GATES.map(make);

const ALL: readonly Column[] = [
  { name: 'authId', title: ({ columns }) => columns.authId, kind: 'text', of: ({ submission }) => submission.authId },
  {
    name: 'projectId',
    title: ({ columns }) => columns.projectId,
    kind: 'text',
    of: ({ submission }) => submission.projectId,
  },
  { name: 'status', title: ({ columns }) => columns.status, kind: 'text', of: ({ submission }) => submission.status },
  {
    name: 'createdAt',
    title: ({ columns }) => columns.createdAt,
    kind: 'instant',
    of: ({ submission }) => submission.createdAt,
  },
  {
    name: 'createdAtInZone',
    title: ({ columns }) => columns.createdAtInZone,
    kind: 'inZone',
    of: ({ submission }) => submission.createdAt,
  },
  {
    name: 'submitType',
    title: ({ columns }) => columns.submitType,
    kind: 'text',
    of: ({ submission }) => submission.submitType,
  },
  {
    name: 'kycSubmissionId',
    title: ({ columns }) => columns.kycSubmissionId,
    kind: 'text',
    of: ({ submission }) => (isMasked(submission, 'subject') ? MASKED : submission.kycSubmissionId),
  },
  {
    name: 'failCodes',
    title: ({ columns }) => columns.failCodes,
    kind: 'texts',
    of: ({ submission }) => submission.failCodes,
  },
  {
    name: 'comments',
    title: ({ columns }) => columns.comments,
    kind: 'texts',
    of: ({ submission }) => (isMasked(submission, 'comments') ? [MASKED] : submission.comments),
  },
  ...perGate((gate) => ({
    name: `${gate}Score`,
    title: ({ gates, gateColumns }) => gateColumns.Score(gates[gate]),
    kind: 'value',
    of: ({ submission }) => submission.scores[gate],
  })),
  {
    name: 'occluded',
    title: ({ columns }) => columns.occluded,
    kind: 'value',
    of: ({ submission }) => submission.scores.occluded,
  },
  ...perGate((gate) => ({
    name: `${gate}Threshold`,
    title: ({ gates, gateColumns }) => gateColumns.Threshold(gates[gate]),
    kind: 'value',
    of: ({ submission }) => submission.policy?.[gate] ?? null,
  })),
  ...perGate((gate, index) => ({
    name: `${gate}Outcome`,
    title: ({ gates, gateColumns }) => gateColumns.Outcome(gates[gate]),
    kind: 'word',
    of: ({ gates }) => gates[index]?.outcome ?? null,
  })),
  ...perGate((gate, index) => ({
    name: `${gate}Margin`,
    title: ({ gates, gateColumns }) => gateColumns.Margin(gates[gate]),
    kind: 'value',
    of: ({ gates }) => gates[index]?.margin ?? null,
  })),
  {
    name: 'lowestMargin',
    title: ({ columns }) => columns.lowestMargin,
    kind: 'value',
    of: ({ lowest }) => lowest?.margin ?? null,
  },
  {
    name: 'lowestMarginGate',
    title: ({ columns }) => columns.lowestMarginGate,
    kind: 'word',
    of: ({ lowest }) => lowest?.gate ?? null,
  },
  {
    name: 'policyVersion',
    title: ({ columns }) => columns.policyVersion,
    kind: 'text',
    of: ({ policyVersion }) => policyVersion,
  },
  { name: 'erased', title: ({ columns }) => columns.erased, kind: 'value', of: ({ submission }) => submission.erased },
  {
    name: 'erasedAt',
    title: ({ columns }) => columns.erasedAt,
    kind: 'instant',
    of: ({ submission }) => submission.erasedAt,
  },
  {
    name: 'missingSince',
    title: ({ columns }) => columns.missingSince,
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
export const headingOf = ({ title, kind }: Column, zone: string, texts: ExportedFileTexts): string =>
  kind === 'inZone' ? `${title(texts)} (${zone})` : title(texts);
