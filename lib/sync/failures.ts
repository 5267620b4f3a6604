import { ArgosError } from '#lib/argos/errors.ts';
import type { SyncFailure } from '#lib/store/sync/errors.ts';
import { ProjectOfAnotherKey } from '#lib/store/take-over-project.ts';
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
  if (error instanceof ProjectOfAnotherKey) {
    return { kind: 'project-of-another-key', message: error.message, action: error.action, traceId: null };
  }
  return {
    kind: 'internal',
    message: `The dashboard itself failed: ${tellInside(error).message}`,
    action: 'The days are read again by itself. If it lasts, look at the log and report this.',
    traceId: null,
  };
}

interface Inside {
  name: string;
  message: string;
  /** Of PostgreSQL, or of the system. */
  code?: string;
  constraint?: string;
  table?: string;
  /** Where it was thrown, innermost first. */
  at?: string[];
}

const FRAMES = 5;

/**
 * An error of the dashboard itself, for its log. The words of PostgreSQL and of parsers quote what they were given, and that may be about
 * persons: of theirs only the kind is told.
 */
export function tellInside(error: unknown): Inside {
  if (!(error instanceof Error)) return { name: typeof error, message: 'something was thrown that is no error' };
  const { name, message, stack = '' } = error;
  const at = stack
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
  const [code, constraint, table] = [textOf(error, 'code'), textOf(error, 'constraint'), textOf(error, 'table')];
  if (code !== undefined && 'severity' in error) {
    const which = constraint === undefined ? code : `${code}, ${constraint}`;
    return { name, message: `the database refused a statement (${which})`, code, constraint, table, at };
  }
  if (error instanceof SyntaxError) return { name, message: 'a text could not be read', at };
  return { name, message, code, at };
}

const textOf = (error: Error, key: string): string | undefined => {
  const value: unknown = key in error ? error[key as keyof Error] : undefined;
  return typeof value === 'string' ? value : undefined;
};
