import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { countSubmissions } from './count-submissions.ts';
import type { Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { APPROVED, REJECTED } from './terms.ts';

type Subjects = ExplorationAnswer['subjects'];

/** Persons of one kind, with their submissions and, where it is among these, their first try. */
interface Kind {
  /** null = submissions without a subject. */
  passed: boolean | null;
  subjects: number;
  submissions: number;
  approved: number;
  rejected: number;
  firstTries: number;
  firstApproved: number;
  firstRejected: number;
}

/**
 * What a filter's submissions say about their subjects. First tries and approvals are looked for in the whole mirror, as the
 * filters `attempt` and `everPassed` do: a first try before the range makes what lies within it a retry. Where two first tries of
 * a subject share the millisecond, one counts: the rejected one, if any is.
 */
export async function countSubjects(trx: Trx, filter: ResolvedFilter): Promise<Subjects> {
  // One number holds when and what, as an order within each group would have to be sorted: 4 × milliseconds + verdict.
  const first = sql`min((date_part('epoch', created_at) * 1000)::bigint * 4
    + case status_id when ${REJECTED} then 0 when ${APPROVED} then 1 else 2 end)`;
  const same = sql`other.project_id = hit.project_id and other.subject = hit.subject`;
  const { rows } = await sql<Kind>`
    select passed, count(subject)::int as subjects, sum(submissions)::int as submissions, sum(approved)::int as approved,
      sum(rejected)::int as rejected, (count(*) filter (where starts))::int as "firstTries",
      (count(*) filter (where starts and verdict = 1))::int as "firstApproved",
      (count(*) filter (where starts and verdict = 0))::int as "firstRejected"
    from (
      select subject, submissions, approved, rejected, first % 4 as verdict,
        subject is not null and not exists (select 1 from submission as other where ${same} and ${await earlier(trx, filter)}) as starts,
        case when subject is null then null when approved > 0 then true
          else coalesce((select true from submission as other where ${same} and other.status_id = ${APPROVED} limit 1), false) end as passed
      from (
        select project_id, subject, count(*) as submissions, count(*) filter (where status_id = ${APPROVED}) as approved,
          count(*) filter (where status_id = ${REJECTED}) as rejected, min(created_at) as first_at, ${first} as first
        from submission where project_id = any(${filter.projectIds}::smallint[]) and ${filterConditions(filter)}
        group by project_id, subject
      ) as hit
      offset 0 -- or each use of a column would ask the index again
    ) as person group by passed`.execute(trx);
  const sum = (field: Exclude<keyof Kind, 'passed'>, of = rows) => of.reduce((all, row) => all + row[field], 0);
  const where = (passed: boolean | null) => rows.filter((row) => row.passed === passed);
  const named = rows.filter((row) => row.passed !== null);
  const people = (passed: boolean) => ({
    subjects: sum('subjects', where(passed)),
    submissions: sum('submissions', where(passed)),
  });
  const firstTries = withOther(sum('firstTries'), sum('firstApproved'), sum('firstRejected'));
  return {
    subjects: sum('subjects'),
    withoutSubject: sum('submissions', where(null)),
    everApproved: people(true),
    neverApproved: people(false),
    firstTries,
    retries: withOther(
      sum('submissions', named) - firstTries.submissions,
      sum('approved', named) - firstTries.approved,
      sum('rejected', named) - firstTries.rejected,
    ),
  };
}

/**
 * Which other submissions of a subject come before the first one counted. Where nothing but dates narrows, they are those before
 * the range: of a long range few, and read once; of a short one many, and each subject asks the index for its own.
 */
async function earlier(trx: Trx, filter: ResolvedFilter): Promise<RawBuilder<unknown>> {
  const { start, statusIds, submitTypeIds, failCodeIds, subject, q, erased, beyondRollups } = filter;
  const limits = [statusIds, submitTypeIds, failCodeIds, subject, q, erased].some((limit) => limit !== null);
  const onlyDates = !limits && beyondRollups.length === 0;
  if (onlyDates && start !== null) {
    const before = await countSubmissions(trx, { ...filter, start: null, end: start });
    if (before < (await countSubmissions(trx, filter)) / 4) return sql`other.created_at < ${new Date(start)}`;
  }
  return sql`other.created_at < hit.first_at`;
}

const withOther = (submissions: number, approved: number, rejected: number) => ({
  submissions,
  approved,
  rejected,
  other: submissions - approved - rejected,
});
