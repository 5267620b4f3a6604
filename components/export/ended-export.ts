import type { ExportProgress } from '#lib/contract/export.ts';
import type { BegunExport } from '#lib/queries/exports.ts';

/** An export that has ended in one way or another. */
export interface EndedExport {
  begun: BegunExport;
  /** null = it could not be followed to its end. */
  progress: ExportProgress | null;
}
