import fc from 'fast-check';
import { sql } from 'kysely';
import type { Submission } from '#lib/domain/submission.ts';
import type { Db } from '../database.ts';
import { walkSubjects } from '../subjects/walk-subjects.ts';
import { submissions } from './records.ts';

/** Close together around a midnight, and mostly of the same few subjects, so that much is found. */
export const closeAttempts: fc.Arbitrary<Submission> = fc
  .tuple(submissions, fc.integer({ min: 0, max: 40 }), fc.constantFrom('kyc-1', 'kyc-2', 'kyc-é', 'kyc-🙂', null))
  .map(([item, step, kycSubmissionId]) => {
    const createdAt = new Date(Date.parse('2026-03-01T23:40:00Z') + step * 45_000).toISOString();
    return { ...item, kycSubmissionId, createdAt, status: item.status === 'approved' ? 'approved' : 'rejected' };
  });

export async function projectNumbers(db: Db): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select project_id as id from project order by 1`.execute(db);
  return rows.map(({ id }) => id);
}

/** Looks through all subjects of all projects. */
export async function walkAll(db: Db, step?: number): Promise<void> {
  for (const id of await projectNumbers(db)) while (!(await walkSubjects(db, id, step)));
}
