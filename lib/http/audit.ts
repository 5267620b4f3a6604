import type { AuditOutcome } from '#lib/audit/entry.ts';
import type { Operation } from '#lib/contract/operation.ts';
import { appendEntry } from '#lib/store/audit/append-entry.ts';
import type { Db, Trx } from '#lib/store/database.ts';
import { callerAddress } from './caller-address.ts';
import type { Services } from './services.ts';

/** What a route adds to what is known of the act from the request. */
export interface Told {
  act?: string;
  project?: string | null;
  record?: string | null;
  outcome?: AuditOutcome;
  /** What must be able to go: names, filters. */
  detail?: Readonly<Record<string, unknown>>;
}

/** Writes the act into the trail: by `db` the act's own transaction, so that neither is there without the other. */
export type Tell = (told?: Told, db?: Db | Trx) => Promise<void>;

/** The trail as one request writes into it. */
export interface RequestAudit {
  tell: Tell;
  /** Writes the entry that the route did not: before anything of the answer is handed over. */
  finish: (params: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Tells of an act that did not come about. */
  refused: (params: Readonly<Record<string, unknown>>, status: number, kind: string) => Promise<void>;
}

/** Longest text of a browser's name that is kept. */
const AGENT_LENGTH = 200;

/**
 * @param operation null, or without `audit`: nothing is written but what the route itself tells
 * @param requestId ours; the same stands in the log
 */
export function auditOf(
  operation: Operation | null,
  request: Request,
  { db, settings }: Services,
  requestId: string,
): RequestAudit {
  const from = {
    address: callerAddress(request.headers, settings),
    agent: request.headers.get('user-agent')?.slice(0, AGENT_LENGTH) ?? null,
    requestId,
  };
  const audit = operation?.audit;
  // Asking for the headers alone shows nothing.
  const silent = request.method === 'HEAD' || request.method === 'OPTIONS';
  let written = false;
  const write = async (told: Told & { act: string }, by: Db | Trx): Promise<void> => {
    const { act, project, record, outcome = 'done', detail } = told;
    const entry = { actor: 'nobody', role: null, act, project, record, outcome, detail: { ...from, ...detail } };
    await appendEntry(by, entry);
  };
  const recordOf = (params: Readonly<Record<string, unknown>>): string | null => {
    const value = audit?.record === undefined ? null : params[audit.record];
    return typeof value === 'string' ? value : null;
  };
  return {
    tell: async (told = {}, by = db) => {
      const act = told.act ?? audit?.act;
      if (silent || act === undefined) return;
      await write({ ...told, act }, by);
      written = true;
    },
    finish: async (params) => {
      if (!audit || silent || written) return;
      await write({ act: audit.act, record: recordOf(params) }, db);
    },
    refused: async (params, status, kind) => {
      if (!audit || silent) return;
      const outcome = status === 401 || status === 403 ? 'refused' : 'failed';
      await write({ act: audit.act, record: recordOf(params), outcome, detail: { status, kind } }, db);
    },
  };
}
