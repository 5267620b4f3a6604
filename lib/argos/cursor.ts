import type { ArgosCursor } from './record.ts';

/** A cursor that comes back as it was sent leads nowhere: a caller who pages ends with an error there, not in a loop. */
export function sameCursor(a: ArgosCursor | null, b: ArgosCursor | null): boolean {
  return a === b || (a !== null && b !== null && a.authId === b.authId && a.createTime === b.createTime);
}
