import { EXPORT_COLUMNS } from '#lib/domain/export-formats.ts';
import type { ExportColumn } from '#lib/domain/export-formats.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import type { SubmissionColumn } from '#lib/search-params/submissions-view.ts';

const SINGLE: Partial<Record<SubmissionColumn, readonly ExportColumn[]>> = {
  createdAt: ['createdAt', 'createdAtInZone'],
  status: ['status'],
  authId: ['authId'],
  subject: ['kycSubmissionId'],
  failCodes: ['failCodes'],
  occlusion: ['occluded', 'occlusionOutcome'],
  lowestMargin: ['lowestMargin', 'lowestMarginGate'],
  submitType: ['submitType'],
  project: ['projectId'],
  comments: ['comments'],
  erased: ['erased', 'erasedAt'],
};

/** Columns of a file for the columns of the table: of a gate its score, threshold, outcome and margin; the id always. */
export function exportColumnsOf(shown: readonly SubmissionColumn[]): ExportColumn[] {
  const wanted = new Set<ExportColumn>(['authId', ...shown.flatMap((name) => SINGLE[name] ?? [])]);
  for (const gate of SCORED_GATES.filter((name) => shown.includes(name))) {
    for (const part of ['Score', 'Threshold', 'Outcome', 'Margin'] as const) wanted.add(`${gate}${part}`);
  }
  return EXPORT_COLUMNS.filter((name) => wanted.has(name));
}
