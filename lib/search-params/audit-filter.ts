import type { inferParserType } from 'nuqs/server';
import type { AuditEntryAnswer } from '#lib/contract/audit.ts';
import type { DayRange } from '#lib/domain/time-range.ts';
import { isText, listOf, textUpTo } from './filter-params.ts';

type Outcome = AuditEntryAnswer['outcome'];

/** How an act can have gone, as the API names it (lib/contract/audit.ts). */
export const AUDIT_OUTCOMES: readonly Outcome[] = ['done', 'refused', 'failed'];

/** What narrows the audit trail beside range, zone and project, which it shares with other pages. Lengths are those of the API. */
export const auditParams = {
  actor: textUpTo(200),
  act: listOf((text): text is string => isText(text, 100)),
  outcome: listOf(
    (text): text is Outcome => AUDIT_OUTCOMES.some((outcome) => outcome === text),
    (outcomes) => outcomes.toSorted((a, b) => AUDIT_OUTCOMES.indexOf(a) - AUDIT_OUTCOMES.indexOf(b)),
  ),
  record: textUpTo(400),
};

export type AuditParams = inferParserType<typeof auditParams>;

/** What takes all of them off. */
export const NO_AUDIT_LIMITS: AuditParams = { actor: null, act: [], outcome: [], record: null };

/**
 * The query of our API for a part of the trail, in one spelling: it is the query key, too.
 *
 * @param at days shown (null = no bounds), the zone that they are meant in, and the project (null = all, and what is about none)
 */
export function toAuditQuery(
  { actor, act, outcome, record }: AuditParams,
  { range, zone, project }: { range: DayRange | null; zone: string; project: string | null },
): string {
  const query = new URLSearchParams();
  if (range) {
    query.set('from', range.from);
    query.set('to', range.to);
  }
  query.set('tz', zone);
  for (const [name, value] of Object.entries({ project, actor, record })) if (value !== null) query.set(name, value);
  for (const each of act.toSorted()) query.append('act', each);
  for (const each of outcome) query.append('outcome', each);
  return query.toString();
}
