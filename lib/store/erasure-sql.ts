import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { dueBefore, REMOVAL_LIMIT_HOURS } from '#lib/domain/erasure.ts';
import type { Remain, RemovalClass, RetentionClass } from '#lib/domain/erasure.ts';
import type { Db, Trx } from './database.ts';
import { listRetention } from './retention.ts';
import type { ProjectRetention } from './retention.ts';

type Condition = RawBuilder<unknown>;

const any = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;

/** `daysBetween` and `hoursBetween` of `lib/domain/erasure.ts`, for instants that are there: `greatest` takes no notice of null. */
export const lagDays = sql<number>`greatest(0, ceil(date_part('epoch', erased_at - created_at) / 86400))::int`;
export const removalHours = sql<number>`greatest(0, ceil(date_part('epoch', removed_at - erased_at) / 3600))::int`;

/**
 * The limits on erasure as conditions on the table `submission`.
 *
 * @param now start of an hour, UTC milliseconds
 */
export async function erasureConditions(
  db: Db | Trx,
  { retention, removal, remains }: Pick<FilterQuery, 'retention' | 'removal' | 'remains'>,
  now: number,
): Promise<Condition[]> {
  const periods = retention.length > 0 ? await listRetention(db) : [];
  return [
    ...(retention.length > 0 ? [any(retention.map((each) => retainedAs(each, periods, now)))] : []),
    ...(removal.length > 0 ? [sql`erased and ${any(removal.map(removedAs))}`] : []),
    ...(remains.length > 0 ? [sql`erased and ${any(remains.map(remaining))}`] : []),
  ];
}

/** `retentionOf`, project by project, for each has its own cut. */
function retainedAs(asked: RetentionClass, projects: readonly ProjectRetention[], now: number): Condition {
  if (asked === 'notSet') {
    return sql`project_id = any(${projects.filter(({ days }) => days === null).map(({ projectId }) => projectId)}::smallint[])`;
  }
  const ofProject = any(
    projects.flatMap(({ projectId, days }) => {
      if (days === null) return [];
      const cut = new Date(dueBefore(days, now));
      const promised = sql`created_at + make_interval(hours => ${days * 24}::int)`;
      const own: Readonly<Record<typeof asked, Condition>> = {
        overdue: sql`created_at < ${cut}`,
        notDue: sql`created_at >= ${cut}`,
        unknown: sql`erased_at is null`,
        inTime: sql`erased_at <= ${promised}`,
        late: sql`erased_at > ${promised}`,
      };
      return [sql`(project_id = ${projectId} and ${own[asked]})`];
    }),
  );
  const stillHere = asked === 'overdue' || asked === 'notDue';
  return sql`(${stillHere ? sql`not erased` : sql`erased`} and ${ofProject})`;
}

/** `removalOf`. */
function removedAs(asked: RemovalClass): Condition {
  switch (asked) {
    case 'neverHeld':
      return sql`came_erased`;
    case 'unknown':
      return sql`(not came_erased and (removed_at is null or erased_at is null))`;
    case 'prompt':
      return sql`(not came_erased and removed_at <= erased_at + make_interval(hours => ${REMOVAL_LIMIT_HOURS}::int))`;
    case 'slow':
      return sql`(not came_erased and removed_at > erased_at + make_interval(hours => ${REMOVAL_LIMIT_HOURS}::int))`;
  }
}

/** What an erased submission has still. The first three are as ARGOS lists it; the others are ours alone, and must be none. */
export function remaining(asked: Remain): Condition {
  switch (asked) {
    case 'subject':
      return sql`subject is not null`;
    case 'comments':
      return sql`comments is not null`;
    case 'scores':
      return sql`num_nonnulls(similarity, liveness, active_liveness, face_cover, head_cover, occlusion, occluded) > 0`;
    case 'record':
      // Both are written by one statement, at the time of its transaction.
      return sql`(removed_at is not null and exists (select 1 from submission_raw as listed
        where listed.project_id = submission.project_id and listed.row_id = submission.row_id
          and listed.read_at < submission.removed_at))`;
    case 'quarantine':
      return inQuarantine;
  }
}

/** Quarantine knows records by the key that listed them, and by id where that could be read. */
export const inQuarantine = sql`exists (select 1 from quarantine join project on project.source = quarantine.source
    where project.project_id = submission.project_id and quarantine.auth_id = submission.auth_id)`;
