import { actorOf } from '#lib/access/caller.ts';
import type { Caller, TokenUsed } from '#lib/access/caller.ts';
import { mayBeTold } from '#lib/access/limit-tries.ts';
import { fingerprintOf } from '#lib/audit/conceal.ts';
import type { AuditOutcome } from '#lib/audit/entry.ts';
import type { Operation } from '#lib/contract/operation.ts';
import { appendEntry } from '#lib/store/audit/append-entry.ts';
import type { Db, Trx } from '#lib/store/database.ts';
import { callerAddress } from './caller-address.ts';
import type { HttpProblem } from './http-problem.ts';
import type { Services } from './services.ts';

/** What a route adds to what is known of the act from the request. */
export interface Told {
  act?: string;
  /** Where it is not who made the request: who signs in is known only when they have. */
  actor?: { personId: string; role: string | null; name?: string; token?: TokenUsed | null };
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
  /** From now on the entries are this person's. */
  actedBy: (caller: Caller | null) => void;
  /** Writes the entry that the route did not: before anything of the answer is handed over. */
  finish: (params: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Tells of an act that did not come about. */
  refused: (params: Readonly<Record<string, unknown>>, status: number, problem: HttpProblem) => Promise<void>;
}

/** What a rule of the dashboard stands against, whoever asks. */
const RULES: ReadonlySet<string> = new Set(['last-administrator', 'link-gone', 'too-many-tries']);
/** Longest id that is kept: no longer one is of a record that is there, and an index takes no more. */
const RECORD_LENGTH = 500;
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
  let refusalWritten = false;
  let by: Told['actor'] | null = null;
  const write = async (told: Told & { act: string }, through: Db | Trx): Promise<void> => {
    const { act, actor = by, project, outcome = 'done', detail } = told;
    const record = audit?.concealed && told.record ? fingerprintOf(told.record) : told.record;
    const who = { actor: actor ? actorOf(actor.personId) : 'nobody', role: actor?.role ?? null };
    // The name can be erased, and the id stays.
    const name = actor?.name;
    const token = actor?.token ? { token: actor.token.id, tokenName: actor.token.name } : {};
    await appendEntry(through, {
      ...who,
      act,
      project,
      record,
      outcome,
      detail: { ...from, name, ...token, ...detail },
    });
  };
  const recordOf = (params: Readonly<Record<string, unknown>>): string | null => {
    const value = audit?.record === undefined ? null : params[audit.record];
    return typeof value === 'string' ? value.slice(0, RECORD_LENGTH) : null;
  };
  return {
    actedBy: (caller) => {
      by = caller;
    },
    tell: async (told = {}, through = db) => {
      const act = told.act ?? audit?.act;
      if (silent || act === undefined) return;
      await write({ ...told, act }, through);
      if (told.outcome === undefined || told.outcome === 'done') written = true;
      else refusalWritten = true;
    },
    finish: async (params) => {
      if (!audit || silent || written) return;
      await write({ act: audit.act, record: recordOf(params) }, db);
    },
    refused: async (params, status, { contents: { kind, trail } }) => {
      if (!audit || silent || refusalWritten) return;
      if (!by && !(await mayBeTold(db, from.address))) return;
      const outcome = status === 401 || status === 403 || RULES.has(kind) ? 'refused' : 'failed';
      await write({ act: audit.act, record: recordOf(params), outcome, detail: { status, kind, ...trail } }, db);
    },
  };
}
