import { EXPORT_FORMATS } from '#lib/domain/export-formats.ts';
import type { ExportFormat } from '#lib/domain/export-formats.ts';

interface Named {
  format: ExportFormat;
  /** Days, both inclusive; absent = not bounded. */
  from?: string;
  to?: string;
  timeZone: string;
  /** Ids or names; empty = all. */
  projects: readonly string[];
}

/** `faceauth_Web_2026-03-01_to_2026-03-31_Asia-Seoul.csv`: what the file holds, told by its name. */
export function exportFileName({ format, from, to, timeZone, projects }: Named): string {
  const days = from === undefined && to === undefined ? 'all-days' : `${from ?? 'oldest'}_to_${to ?? 'newest'}`;
  const [project] = projects;
  const which = project === undefined ? [] : [projects.length === 1 ? project : `${projects.length}-projects`];
  const parts = ['faceauth', ...which, from === to && from !== undefined ? from : days, timeZone].map(plain);
  return `${parts.join('_')}.${EXPORT_FORMATS[format].ending}`;
}

/** Letters and digits of any script, dots and hyphens: what every file system takes. */
const plain = (part: string): string => part.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60);

/** `Content-Disposition` by RFC 6266: for old readers in ASCII, for all others as it is (RFC 8187). */
export function attachment(name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]/gu, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/gu, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
