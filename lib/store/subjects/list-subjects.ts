import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SubjectItem, SubjectPatternItem, SubjectsAnswer, SubjectsQuery } from '#lib/contract/subjects.ts';
import { filterQuery } from '#lib/contract/filter.ts';
import { approvalAfter } from '#lib/domain/subject-patterns.ts';
import {
  GOT_IN_WEIGHT,
  HEAVY_PATTERNS,
  PATTERN_KINDS,
  PATTERN_WEIGHTS,
  RULES_VERSION,
} from '#lib/domain/subject-presets.ts';
import type { PatternKind } from '#lib/domain/subject-presets.ts';
import type { Db, Trx } from '../database.ts';
import { resolveFilter } from '../resolve-filter.ts';
import type { ResolvedFilter } from '../resolve-filter.ts';
import { APPROVED, REJECTED } from '../terms.ts';
import { toPatternItem } from './pattern-item.ts';
import type { PatternRow } from './pattern-item.ts';
import { inSnapshot } from '../in-snapshot.ts';

type Subjects = Omit<SubjectsAnswer, 'asOf' | 'coverage'>;

interface Ranked {
  projectId: number;
  publicId: string;
  subject: string;
  score: number;
}

/**
 * Subjects among whose attempts the rules found a pattern that touches the days, those with the highest score first; of one score
 * those with the latest pattern. Read from what was kept, so it costs the same however many attempts there are.
 */
export async function listSubjects(db: Db, query: SubjectsQuery & { tz: string }): Promise<Subjects> {
  const { from, to, tz, project, pattern: kinds, limit, offset } = query;
  const filter = await resolveFilter(db, { ...filterQuery.parse({ from, to, project }), tz });
  return inSnapshot(db, async (trx) => {
    const { ranked, total, kinds: counted } = await rank(trx, filter, { kinds, limit, offset });
    const patterns = await patternsOf(trx, filter, ranked);
    const facts = await factsOf(trx, ranked);
    const items = ranked.map(({ projectId, publicId, subject, score }): SubjectItem => {
      const key = keyOf({ projectId, subject });
      const known = facts.get(key);
      if (!known) throw new Error('Patterns are kept of a subject that has no attempt.');
      const own = patterns.get(key) ?? [];
      return { subject, projectId: publicId, score, ...known, approvedAt: approvalAfter(own), patterns: own };
    });
    return { items, offset, total, kinds: counted, lookedThrough: await lookedThrough(trx, filter.projectIds) };
  });
}

const keyOf = ({ projectId, subject }: { projectId: number; subject: string }): string => `${projectId}\n${subject}`;

/** The kept patterns that touch the days. */
function touching({ projectIds, start, end }: ResolvedFilter) {
  const conditions = [sql`project_id = any(${projectIds}::smallint[])`];
  if (start !== null) conditions.push(sql`last_at >= ${new Date(start)}`);
  if (end !== null) conditions.push(sql`first_at < ${new Date(end)}`);
  return sql`${sql.join(conditions, sql` and `)}`;
}

/** How many subjects show any of these patterns, in a filter's days and projects. */
export async function countSubjectsShowing(
  db: Db,
  filter: ResolvedFilter,
  kinds: readonly PatternKind[],
): Promise<number> {
  const { rows } = await sql<{ found: number }>`select count(*)::int as found from (
      select 1 from subject_pattern where ${touching(filter)} and kind = any(${kinds}::text[]) group by project_id, subject
    ) as subjects`.execute(db);
  return rows[0]?.found ?? 0;
}

/** The kinds that a subject shows are the bits of one number, so that one pass counts all of them. */
const bitOf = (kind: PatternKind): number => 1 << PATTERN_KINDS.indexOf(kind);
const sumOf = (parts: RawBuilder<unknown>[]) => sql.join(parts, sql` + `);

async function rank(
  trx: Trx,
  filter: ResolvedFilter,
  { kinds, limit, offset }: { kinds: readonly PatternKind[]; limit: number; offset: number },
): Promise<{ ranked: Ranked[]; total: number; kinds: Subjects['kinds'] }> {
  const bits = sql`case kind ${sql.join(
    PATTERN_KINDS.map((kind) => sql`when ${kind} then ${bitOf(kind)}::integer`),
    sql` `,
  )} else 0 end`;
  const score = sumOf([
    ...PATTERN_KINDS.map((kind, place) => sql`(shown >> ${place}::integer & 1) * ${PATTERN_WEIGHTS[kind]}::integer`),
    sql`got_in::integer * ${GOT_IN_WEIGHT}::integer`,
  ]);
  const asked = kinds.length === 0 ? sql`true` : sql`shown & ${kinds.reduce((sum, kind) => sum | bitOf(kind), 0)} <> 0`;
  const { rows } = await sql<{ total: number; counts: number[] } & { [Name in keyof Ranked]: Ranked[Name] | null }>`
    with found as materialized (
      select project_id, subject, bit_or(${bits}) as shown, max(last_at) as last_at,
        bool_or(approved_at is not null and kind = any(${HEAVY_PATTERNS}::text[])) as got_in
      from subject_pattern
      where ${touching(filter)} group by project_id, subject
    ), counted as (
      select (count(*) filter (where ${asked}))::int as total, array[${sql.join(
        PATTERN_KINDS.map((_, place) => sql`(sum(shown >> ${place}::integer & 1))::int`),
      )}] as counts from found
    ), page as (
      select project_id, subject, ${score} as score, last_at from found where ${asked}
      order by score desc, last_at desc, project_id, subject limit ${limit} offset ${offset}
    )
    select total, counts, page.project_id as "projectId", public_id as "publicId", subject, score
    from counted left join (page join project using (project_id)) on true
    order by score desc, last_at desc, page.project_id, subject`.execute(trx);
  const { total = 0, counts = [] } = rows[0] ?? {};
  return {
    // Of a page past the end there is a row that tells the total, and no subject.
    ranked: rows.flatMap(({ projectId, publicId, subject, score }) =>
      projectId === null || publicId === null || subject === null || score === null
        ? []
        : [{ projectId, publicId, subject, score }],
    ),
    total,
    kinds: PATTERN_KINDS.flatMap((kind, place) => (counts[place] ? [{ kind, subjects: counts[place] }] : [])),
  };
}

/** The listed ones as a table, to be joined to. */
const listed = (ranked: readonly Ranked[]) => sql`
  unnest(${ranked.map(({ projectId }) => projectId)}::smallint[], ${ranked.map(({ subject }) => subject)}::text[])
    as listed (project_id, subject)`;

async function patternsOf(
  trx: Trx,
  filter: ResolvedFilter,
  ranked: readonly Ranked[],
): Promise<Map<string, SubjectPatternItem[]>> {
  const { rows } = await sql<PatternRow & { projectId: number; subject: string }>`
    select project_id as "projectId", subject, kind, attempts, failures, first_at as "firstAt", last_at as "lastAt",
      last_auth_id as "lastAuthId", approved_at as "approvedAt", detail
    from ${listed(ranked)} join subject_pattern using (project_id, subject) where ${touching(filter)}
    order by project_id, subject, number`.execute(trx);
  const items = Map.groupBy(rows, keyOf);
  return new Map(
    [...items].map(([key, own]) => [key, own.map(({ projectId: _, subject: __, ...row }) => toPatternItem(row))]),
  );
}

type Facts = Pick<SubjectItem, 'submissions' | 'approved' | 'rejected' | 'firstAt' | 'lastAt'>;

async function factsOf(trx: Trx, ranked: readonly Ranked[]): Promise<Map<string, Facts>> {
  const { rows } = await sql<
    Omit<Facts, 'firstAt' | 'lastAt'> & { firstAt: Date; lastAt: Date; projectId: number; subject: string }
  >`
    select project_id as "projectId", subject, count(*)::int as submissions,
      (count(*) filter (where status_id = ${APPROVED}))::int as approved,
      (count(*) filter (where status_id = ${REJECTED}))::int as rejected,
      min(created_at) as "firstAt", max(created_at) as "lastAt"
    from ${listed(ranked)} join submission using (project_id, subject) group by project_id, subject`.execute(trx);
  return new Map(
    rows.map(({ projectId, subject, firstAt, lastAt, ...counts }) => [
      keyOf({ projectId, subject }),
      { ...counts, firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString() },
    ]),
  );
}

/** Were all subjects of these projects looked through by the rules of this program? */
async function lookedThrough(trx: Trx, projectIds: readonly number[]): Promise<boolean> {
  const { rows } = await sql<{ walked: number }>`
    select count(*)::int as walked from pattern_walk
    where project_id = any(${projectIds}::smallint[]) and complete and rules = ${RULES_VERSION}`.execute(trx);
  return rows[0]?.walked === projectIds.length;
}
