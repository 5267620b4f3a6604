import { failCodeKey, SCORED_GATES } from '#lib/domain/submission.ts';
import type { Submission } from '#lib/domain/submission.ts';

/** What our answers say, counted in plain code. */

export const ids = (items: Pick<Submission, 'projectId' | 'authId'>[]) =>
  items.map((item) => `${item.projectId}/${item.authId}`).sort();

export function totalsOf(items: Submission[]) {
  const of = (status: string) => items.filter((item) => item.status === status).length;
  return {
    submissions: items.length,
    approved: of('approved'),
    rejected: of('rejected'),
    other: of('pending?'),
    erased: items.filter((item) => item.erased).length,
  };
}

export const codesOf = (codes: { code: string; count: number; soleBlocker: number }[]) =>
  Object.fromEntries(codes.map(({ code, count, soleBlocker }) => [failCodeKey(code), { count, soleBlocker }]));

export function recountCodes(items: Submission[]) {
  const counted: Record<string, { count: number; soleBlocker: number }> = {};
  for (const item of items) {
    const keys = new Set(item.failCodes.map(failCodeKey));
    for (const key of keys) {
      const entry = (counted[key] ??= { count: 0, soleBlocker: 0 });
      entry.count++;
      if (keys.size === 1 && item.status === 'rejected') entry.soleBlocker++;
    }
  }
  return counted;
}

/** The smallest of score minus threshold, of occlusion limit minus points; a threshold of 0 is off, 1e300 is no number of points. */
export function lowestMarginOf({ scores, policy }: Submission): number | null {
  const compared = SCORED_GATES.map((gate) => ({
    safe: scores[gate],
    other: policy?.[gate],
    threshold: policy?.[gate],
  }));
  const limit = typeof policy?.occlusion === 'number' ? policy.occlusion : null;
  const margins: number[] = [];
  for (const { safe, other, threshold } of [...compared, { safe: limit, other: scores.occlusion, threshold: limit }]) {
    if (typeof safe !== 'number' || typeof other !== 'number' || threshold === 0) continue;
    if (Math.abs(safe) < 1e300 && Math.abs(other) < 1e300) margins.push(safe - other);
  }
  return margins.length === 0 ? null : Math.min(...margins);
}
