import { sql } from 'kysely';
import { isOff, switchesOff } from '#lib/domain/gate-reading.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import type { GateOutcome } from '#lib/domain/gates.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import type { Gate, Policy } from '#lib/domain/submission.ts';
import type { Trx } from './database.ts';
import { getGateReading, goneThrough } from './gate-reading.ts';
import { passes } from './gate-sql.ts';
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

const NAMES: Readonly<Record<Gate, string>> = {
  similarity: 'similarity',
  liveness: 'liveness',
  activeLiveness: 'active_liveness',
  faceCover: 'face_cover',
  headCover: 'head_cover',
  occlusion: 'occlusion',
};

/**
 * Counts a filter's submissions by verdict, submit type, erasure, policy version and gate outcomes together: one pass, some hundred
 * groups, from which any of these can be counted under limits on the others.
 */
export async function countGroups(trx: Trx, filter: ResolvedFilter): Promise<SubmissionGroup[]> {
  const reading = await getGateReading(trx);
  const through = await goneThrough(trx);
  const safe = Object.entries(NAMES).map(
    ([gate, name]) =>
      sql`${passes(reading.rules[gate as Gate], sql.ref(name), sql.ref(`limits.${name}_limit`))} as ${sql.ref(gate)}`,
  );
  const { rows } = await sql<Row>`
    select project_id as "projectId", policy_id as "policyId", status_id as "statusId", submit_type_id as "submitTypeId", erased, occluded,
      ${through === null ? sql`reconciliation` : sql`case when ${through} then reconciliation end as reconciliation`},
      ${sql.join(safe)}, count(*)::int as total
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
    return { ...row, version, outcomes: outcomesOf(row, version?.policy ?? null, reading), count: row.total };
  });
}

/** As `evaluateGates` finds them from the scores themselves. */
function outcomesOf(row: Row, policy: Policy | null, reading: GateReading): SubmissionGroup['outcomes'] {
  const outcome = (gate: Gate): GateOutcome => {
    if (isOff(reading.rules[gate], policy?.[gate] ?? null)) return 'off';
    return row[gate] === null ? 'notRecorded' : verdictOf(row[gate]);
  };
  const scored = SCORED_GATES.map((gate) => [gate, outcome(gate)] as const);
  // The finding decides, unless the policy switches it off; points and a limit only where there is none.
  const found = row.occluded === null ? outcome('occlusion') : verdictOf(!row.occluded);
  return {
    ...(Object.fromEntries(scored) as Record<ScoredGate, GateOutcome>),
    occlusion: switchesOff(reading, policy?.occlusion ?? null) ? 'off' : found,
  };
}

const verdictOf = (safe: boolean): GateOutcome => (safe ? 'passed' : 'failed');
