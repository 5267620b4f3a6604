import type { RawBuilder } from 'kysely';
import type { FilterQuery } from '#lib/contract/filter.ts';
import type { SensitiveField } from '#lib/domain/permissions.ts';
import { shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import { conditionsBeyondRollups } from './beyond-rollups.ts';
import type { Db } from './database.ts';
import type { TermKind } from './schema.ts';
import { findTerms } from './terms.ts';

/** A filter in the store's own numbers. `null` = does not narrow. */
export interface ResolvedFilter {
  projectIds: number[];
  /** UTC milliseconds, inclusive; null = from the oldest. */
  start: number | null;
  /** UTC milliseconds, exclusive; null = to the newest. */
  end: number | null;
  statusIds: number[] | null;
  submitTypeIds: number[] | null;
  failCodeIds: number[] | null;
  subject: string | null;
  q: string | null;
  /** Fields that `q` is not looked for in. */
  hidden: readonly SensitiveField[];
  erased: boolean | null;
  /** Conditions on the table `submission` that no rollup can tell. */
  beyondRollups: RawBuilder<unknown>[];
}

/**
 * Turns names into numbers. A name that no submission bears becomes an empty list, which nothing matches: asking for it is
 * no error, and finds nothing.
 *
 * @param now UTC milliseconds: what is overdue is so at some time
 */
export async function resolveFilter(
  db: Db,
  query: FilterQuery & { tz: string },
  now: number = Date.now(),
): Promise<ResolvedFilter> {
  const projects = await db.selectFrom('project').select(['project_id', 'public_id', 'source']).execute();
  const wanted = new Set(query.project);
  return {
    projectIds: projects
      .filter((project) => wanted.size === 0 || wanted.has(project.public_id) || wanted.has(project.source))
      .map((project) => project.project_id),
    start: query.from === undefined ? null : startOfDay(query.from, query.tz),
    end: query.to === undefined ? null : startOfDay(shiftDay(query.to, 1), query.tz),
    statusIds: await termsOrNull(db, 'status', query.status),
    submitTypeIds: await termsOrNull(db, 'submit_type', query.submitType),
    failCodeIds: await termsOrNull(db, 'fail_code', query.failCode),
    subject: query.subject ?? null,
    q: query.q?.trim() ? query.q.trim() : null,
    hidden: query.hidden ?? [],
    erased: query.erased === undefined ? null : query.erased === 'true',
    beyondRollups: await conditionsBeyondRollups(db, query, now),
  };
}

async function termsOrNull(db: Db, kind: TermKind, values: string[]): Promise<number[] | null> {
  return values.length === 0 ? null : findTerms(db, kind, values);
}
