'use client';
import { storedValue } from '#lib/browser/stored-value.ts';
import { parseRecent, parseUsed, withOpened } from '#lib/palette/recent.ts';
import type { RecentSubmission } from '#lib/palette/recent.ts';

/** Acts that were used in this browser. */
export const usedActs = storedValue('local', 'faceauth-review.used-acts', parseUsed);

/** Submissions that were opened in this tab: it forgets them when it closes. */
export const recentSubmissions = storedValue('session', 'faceauth-review.recent', parseRecent);

export function rememberOpened(opened: RecentSubmission): void {
  recentSubmissions.set(withOpened(recentSubmissions.get(), opened));
}
