import type { ArgosCursor } from './record.ts';

/**
 * Does the list lead back to where it was asked from? A cursor that comes back as it was sent is an error, not an endless loop. No
 * cursor repeats nothing: a list of one page is asked for without one and ends without one.
 */
export function sameCursor(sent: ArgosCursor | null, next: ArgosCursor | null): boolean {
  return sent !== null && next !== null && sent.authId === next.authId && sent.createTime === next.createTime;
}
