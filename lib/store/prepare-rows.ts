import type { GateReading } from '#lib/domain/gate-reading.ts';
import type { Policy } from '#lib/domain/submission.ts';
import type { PageToApply } from './apply-page.ts';
import type { Db } from './database.ts';
import { NO_POLICY, resolvePolicy } from './policies.ts';
import { resolveProject } from './projects.ts';
import type { TermKind } from './schema.ts';
import { toSubmissionRow } from './submission-row.ts';
import type { SubmissionRow } from './submission-row.ts';
import { NO_SUBMIT_TYPE, resolveTerms } from './terms.ts';

/**
 * Finds the numbers of a page's words and makes its rows. A submission that the page lists twice is one row, as listed last;
 * `repeated` tells how many such repetitions there were.
 */
export async function prepareRows(
  db: Db,
  page: PageToApply,
  reading: GateReading,
): Promise<{ rows: SubmissionRow[]; repeated: number }> {
  const submissions = page.records.map((record) => record.submission);
  const wanted: [TermKind, string][] = [];
  for (const submission of submissions) {
    wanted.push(['status', submission.status]);
    if (submission.submitType !== null) wanted.push(['submit_type', submission.submitType]);
    for (const code of submission.failCodes) wanted.push(['fail_code', code]);
  }
  const termOf = await resolveTerms(db, wanted);

  const projects = new Map<string | null, number>();
  const policies = new Map<string, number>();
  const rows = new Map<string, SubmissionRow>();
  for (const record of page.records) {
    const { submission } = record;
    const projectId =
      projects.get(record.argosProjectId) ?? (await resolveProject(db, page.source, record.argosProjectId)).projectId;
    projects.set(record.argosProjectId, projectId);
    const codes = submission.failCodes.map((code) => termOf('fail_code', code));
    const numbers = {
      projectId,
      statusId: termOf('status', submission.status).id,
      submitTypeId: submission.submitType === null ? NO_SUBMIT_TYPE : termOf('submit_type', submission.submitType).id,
      policyId: await policyOf(projectId, record.policyRaw, submission.policy),
      failCodeIds: codes.map((code) => code.id),
      failCodes: codes.every((code, index) => code.value === submission.failCodes[index]) ? null : submission.failCodes,
    };
    const row = toSubmissionRow(record, numbers, reading);
    rows.set(`${projectId}\n${submission.authId}`, row);
  }
  return { rows: [...rows.values()], repeated: page.records.length - rows.size };

  async function policyOf(projectId: number, content: string | null, policy: Policy | null): Promise<number> {
    if (content === null || policy === null) return NO_POLICY;
    const key = `${projectId}\n${content}`;
    const id = policies.get(key) ?? (await resolvePolicy(db, { projectId, content, policy }));
    policies.set(key, id);
    return id;
  }
}
