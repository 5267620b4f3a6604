import type { Operation } from '#lib/contract/operation.ts';

/**
 * Decides who may do what: the one place that does, asked by every route before anything is read.
 *
 * Nobody can sign in yet. So the dashboard listens on loopback only (`lib/env.ts` refuses any other address), and whoever reaches
 * it there may do everything. Throws HttpProblem 401 or 403 as soon as there is somebody to refuse.
 */
export function authorise(_request: Request, _operation: Operation): void {
  // Open on purpose, see above.
}
