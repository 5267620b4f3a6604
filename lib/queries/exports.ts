import { queryOptions } from '@tanstack/react-query';
import type { ExportProgress } from '#lib/contract/export.ts';
import type { ExportColumn, ExportFormat, FileField } from '#lib/domain/export-formats.ts';
import type { Language } from '#lib/messages/language.ts';
import { ApiProblem, fetchJson } from './fetch-json.ts';

/** An export that this page began. */
export interface BegunExport {
  id: string;
  format: ExportFormat;
  /** UTC milliseconds, by the browser's clock. */
  at: number;
}

const EVERY_MS = 500;
/** A browser that has not asked for the file by then does not do it any more: it was told not to, or forbidden. */
const BEGINS_WITHIN_MS = 20_000;

/**
 * Where the file of a list is, which the browser itself streams to the disk.
 *
 * @param list filter and sort as our API takes them
 * @param language of what the file holds for people
 * @param reveal what it is to hold although the reader is not shown it unasked
 */
export function exportHref(
  list: string,
  { id, format }: BegunExport,
  file: { columns: readonly ExportColumn[]; language: Language; reveal: readonly FileField[] },
): string {
  const query = new URLSearchParams(list);
  query.set('format', format);
  query.set('exportId', id);
  query.set('language', file.language);
  for (const field of file.reveal) query.append('reveal', field);
  for (const column of file.columns) query.append('columns', column);
  return `/api/export?${query}`;
}

/** How far an export is; null = the browser has not asked for the file yet. */
export const exportProgressQuery = ({ id, at }: BegunExport) =>
  queryOptions({
    queryKey: ['export', id, at],
    queryFn: async ({ signal }) => {
      try {
        return await fetchJson<ExportProgress>(pathOf(id), { signal });
      } catch (error) {
        const notYet = error instanceof ApiProblem && error.problem.status === 404;
        if (!notYet) throw error;
        if (Date.now() > at + BEGINS_WITHIN_MS) throw new ApiProblem({ ...error.problem, ...NOT_BEGUN });
        return null;
      }
    },
    refetchInterval: ({ state: { data, status } }) =>
      status === 'error' || (data && data.state !== 'running') ? false : EVERY_MS,
    // The download goes on behind whatever one looks at.
    refetchIntervalInBackground: true,
    staleTime: 0,
  });

export const cancelExport = (id: string) => fetchJson<ExportProgress>(pathOf(id), { method: 'DELETE' });

const pathOf = (id: string): string => `/api/export/${encodeURIComponent(id)}`;

const NOT_BEGUN = {
  kind: 'download-not-begun',
  title: 'The download did not begin',
  detail: 'The browser has not asked for the file.',
  action: 'Allow downloads for this site, then try again.',
};
