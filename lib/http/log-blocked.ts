import type { CspReport } from '#lib/contract/csp-report.ts';
import type { Services } from './services.ts';

interface Blocked {
  directive: string;
  /** An origin, or a word such as `inline`; nothing of a path or a query. */
  blocked: string;
  /** First part of the page's path. */
  page: string;
}

/** Lines a minute: a page that is blocked in a loop, or a stranger, shall not fill the disk. */
const MOST_A_MINUTE = 30;
let minute = 0;
let written = 0;

/**
 * Logs what browsers say that the pages' policy has blocked: an extension, mostly; an injection, when it matters. Addresses may name
 * persons, so only origins and names of pages are kept.
 *
 * @returns how many reports were taken
 */
export function logBlocked({ log }: Pick<Services, 'log'>, report: CspReport, now = Date.now()): number {
  const all = blockedOf(report);
  for (const each of all) {
    if (Math.floor(now / 60_000) !== minute) {
      minute = Math.floor(now / 60_000);
      written = 0;
    }
    written += 1;
    if (written <= MOST_A_MINUTE) log.warn(each, 'content was blocked');
    else if (written === MOST_A_MINUTE + 1) log.warn('more content was blocked in this minute than is logged');
  }
  return all.length;
}

function blockedOf(report: CspReport): Blocked[] {
  if (Array.isArray(report)) {
    return report
      .filter(({ type }) => type === 'csp-violation')
      .map(({ body }) => told(body.effectiveDirective, body.blockedURL, body.documentURL));
  }
  const { 'effective-directive': effective, 'violated-directive': violated, ...rest } = report['csp-report'];
  return [told(effective ?? violated, rest['blocked-uri'], rest['document-uri'])];
}

function told(directive = '', blocked = '', page = ''): Blocked {
  const url = URL.parse(blocked);
  const origin = url?.origin === 'null' ? url.protocol : url?.origin;
  return {
    directive: word(directive.split(' ', 1)[0] ?? ''),
    blocked: origin ?? word(blocked),
    page: `/${word(URL.parse(page)?.pathname.split('/')[1] ?? '')}`,
  };
}

/** Letters and hyphens, as directives, keywords and names of pages have them. */
const word = (text: string): string => (/^[a-z-]{0,40}$/u.test(text) ? text : 'other');
