import { ArgosError } from '#lib/argos/errors.ts';
import type { SyncFailure } from '#lib/store/sync/errors.ts';
import { RepeatedCursor } from './repeated-cursor.ts';

const FIRST_MS = 2_000;
const LONGEST_MS = 300_000;

/** How long to leave a source alone after so many readings in a row failed: doubling from 2 s to 5 min, the last half at random. */
export function backoffMs(failures: number, random: () => number = Math.random): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20));
  return full / 2 + (random() * full) / 2;
}

/** What people are told of a reading that failed. */
export function describeFailure(error: unknown): Pick<SyncFailure, 'kind' | 'message' | 'action' | 'traceId'> {
  if (error instanceof ArgosError) {
    return { kind: error.kind, message: error.message, action: error.action, traceId: error.traceId };
  }
  if (error instanceof RepeatedCursor) {
    return { kind: 'repeated-cursor', message: error.message, action: error.action, traceId: null };
  }
  return {
    kind: 'internal',
    message: `The dashboard itself failed: ${error instanceof Error ? error.message : String(error)}`,
    action: 'The days are read again by itself. If it lasts, look at the log and report this.',
    traceId: null,
  };
}
