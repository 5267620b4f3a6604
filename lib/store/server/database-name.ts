import { createHash } from 'node:crypto';

/** The upstream that a mirror holds. */
export type Upstream =
  | { kind: 'argos'; baseUrl: string }
  | {
      kind: 'simulator';
      rows: number;
      days: number;
      seed: string;
      /** ISO 8601: where its population ends. */ until: string;
    };

const ARGOS = 'https://rest-api.argosidentity.com/v3';

/**
 * The database of the embedded server that holds an upstream's mirror. Each upstream has its own, so that simulated rows, or those
 * of a test installation, are never among real ones.
 */
export function databaseNameOf(upstream: Upstream): string {
  if (upstream.kind === 'argos') {
    return upstream.baseUrl === ARGOS ? 'faceauth_review' : `faceauth_review_${short([upstream.baseUrl])}`;
  }
  return `faceauth_review_simulator_${short([upstream.rows, upstream.days, upstream.seed, upstream.until])}`;
}

const short = (parts: (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 10);
