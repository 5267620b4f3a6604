import { sql } from 'kysely';
import type { GateOutcome } from '#lib/domain/gates.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import type { Gate, Policy } from '#lib/domain/submission.ts';
import type { Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import { listPolicyVersions } from './policy-versions.ts';
import type { PolicyVersion } from './policy-versions.ts';
import type { ResolvedFilter } from './resolve-filter.ts';

/** Submissions that are alike in everything that few values tell apart. */
export interface SubmissionGroup {
  statusId: number;
  submitTypeId: number;
  erased: boolean;
  /** Null where no policy was recorded. */
  version: PolicyVersion | null;
  outcomes: Readonly<Record<Gate, GateOutcome>>;
  /** Bits of `lib/domain/reconciliation.ts`; null = not looked at yet. */
  reconciliation: number | null;
  count: number;
}

type ScoredGate = (typeof SCORED_GATES)[number];
/** Is the score on the safe side of its policy's threshold? Null where one of them is absent. */
type Safe = Record<ScoredGate | 'occlusion', boolean | null>;
type Row = Safe & {
  projectId: number;
  policyId: number;
  statusId: number;
  submitTypeId: number;
  erased: boolean;
  occluded: boolean | null;
  reconciliation: number | null;
  total: number;
};

/**
 * Counts a filter's submissions by verdict, submit type, erasure, policy version and gate outcomes together: one pass, some hundred
 * groups, from which any of these can be counted under limits on the others.
 */
export async function countGroups(trx: Trx, filter: ResolvedFilter): Promise<SubmissionGroup[]> {
  const { rows } = await sql<Row>`
    select project_id as "projectId", policy_id as "policyId", status_id as "statusId", submit_type_id as "submitTypeId", erased, occluded,
      reconciliation,
      similarity >= limits.similarity_limit as similarity, liveness >= limits.liveness_limit as liveness,
      active_liveness >= limits.active_liveness_limit as "activeLiveness", face_cover >= limits.face_cover_limit as "faceCover",
      head_cover >= limits.head_cover_limit as "headCover", occlusion <= limits.occlusion_limit as occlusion, count(*)::int as total
    from submission left join (
      select project_id, policy_id, similarity as similarity_limit, liveness as liveness_limit,
        active_liveness as active_liveness_limit, face_cover as face_cover_limit, head_cover as head_cover_limit,
        case when json_typeof(occlusion) = 'number' then occlusion::text::double precision end as occlusion_limit
      from policy_version) as limits using (project_id, policy_id)
    where project_id = any(${filter.projectIds}::smallint[]) and ${filterConditions(filter)}
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13`.execute(trx);
  const versions = new Map(
    (await listPolicyVersions(trx)).map((version) => [`${version.projectId}/${version.policyId}`, version]),
  );
  return rows.map((row) => {
    const version = versions.get(`${row.projectId}/${row.policyId}`) ?? null;
    return { ...row, version, outcomes: outcomesOf(row, version?.policy ?? null), count: row.total };
  });
}

/** As `evaluateGates` finds them from the scores themselves. */
function outcomesOf(row: Row, policy: Policy | null): SubmissionGroup['outcomes'] {
  const scored = SCORED_GATES.map((gate) => [gate, outcomeOf(policy?.[gate] ?? null, row[gate])] as const);
  return {
    ...(Object.fromEntries(scored) as Record<ScoredGate, GateOutcome>),
    // The finding decides; points and a limit only where there is none.
    occlusion: row.occluded === null ? outcomeOf(policy?.occlusion ?? null, row.occlusion) : verdictOf(!row.occluded),
  };
}

const verdictOf = (safe: boolean): GateOutcome => (safe ? 'passed' : 'failed');

function outcomeOf(threshold: number | boolean | null, safe: boolean | null): GateOutcome {
  if (threshold === 0) return 'off';
  return safe === null ? 'notRecorded' : verdictOf(safe);
}
