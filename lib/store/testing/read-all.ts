import { expect } from 'vitest';
import { submissionsQuery } from '#lib/contract/filter.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import type { Db } from '../database.ts';
import { listSubmissions } from '../list-submissions.ts';

/** Every row of a list, page by page, each with the total that it says. @param query as an address has it */
export async function readAll(db: Db, query: Record<string, unknown> = {}): Promise<SubmissionItem[]> {
  const found: SubmissionItem[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await listSubmissions(db, { ...submissionsQuery.parse({ limit: 7, ...query, cursor }), tz: 'UTC' });
    found.push(...page.items);
    expect(page.total).toBeGreaterThanOrEqual(found.length);
    if (page.nextCursor === null) {
      expect(page.total).toBe(found.length);
      return found;
    }
    cursor = page.nextCursor;
  }
}
