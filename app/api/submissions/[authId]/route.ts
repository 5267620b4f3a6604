import { isObject } from '#lib/argos/parse-json.ts';
import type { JsonObject } from '#lib/argos/parse-json.ts';
import type { SubmissionAnswer } from '#lib/contract/submission.ts';
import { operations } from '#lib/contract/operations.ts';
import { evaluateGates } from '#lib/domain/gates.ts';
import { describeDisagreements } from '#lib/http/describe-disagreements.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { findSubmission, notInMirror } from '#lib/http/find-submission.ts';
import { route } from '#lib/http/route.ts';
import { refreshSubmission } from '#lib/live/refresh-submission.ts';
import { getGateReading } from '#lib/store/gate-reading.ts';
import { listAttempts } from '#lib/store/list-attempts.ts';
import { getFreshness } from '#lib/store/sync/get-freshness.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.getSubmission, async ({ params: { authId }, query, signal, tell, ...using }) => {
    const { db } = using;
    const { project } = query;
    let live: SubmissionAnswer['live'] = null;
    if (query.live) {
      const known = (await findSubmission(using, authId, project))?.source ?? null;
      live = await refreshSubmission(using, { authId, project, known }, signal);
    }
    const found = await findSubmission(using, authId, project);
    if (!found) throw notInMirror();
    const { submission, raw, readAt } = found;
    const record = JSON.parse(raw) as JsonObject;
    await tell({ record: authId, project: submission.projectId, detail: { live: live !== null } });
    const [reading, attempts, { asOf }] = await Promise.all([
      getGateReading(db),
      listAttempts(db, submission),
      getFreshness(db, { tz: 'UTC', projects: [submission.projectId] }),
    ]);
    return {
      body: {
        submission,
        gates: evaluateGates(submission.scores, submission.policy, reading),
        disagreements: describeDisagreements(submission, reading),
        attempts: attempts.items,
        attemptsTotal: attempts.total,
        policyListed: isObject(record.policy) ? record.policy : null,
        raw: record,
        readAt: readAt.toISOString(),
        live,
        asOf,
      },
    };
  }),
);
