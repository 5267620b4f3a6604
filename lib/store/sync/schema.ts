/** The sync's own tables; what each is for stands in the migration that makes it. */
import type { Generated } from 'kysely';

export type RunKind = 'backfill' | 'tail' | 'sweep' | 'range';
export type RunState = 'running' | 'done' | 'failed' | 'interrupted';

interface SyncSourceTable {
  source: string;
  configured: Generated<boolean>;
  next_day: string | null;
  backfill_done: Generated<boolean>;
  beginning_known: Generated<boolean>;
  oldest_day: string | null;
  empty_before: string | null;
  tail_at: Date | null;
}

export interface SyncRunTable {
  run_id: Generated<number>;
  source: string;
  kind: RunKind;
  from_day: string;
  to_day: string;
  state: Generated<RunState>;
  started_at: Date;
  finished_at: Date | null;
  next_cursor: unknown;
  resumed: Generated<boolean>;
  pages: Generated<number>;
  received: Generated<number>;
  inserted: Generated<number>;
  updated: Generated<number>;
  unchanged: Generated<number>;
  quarantined: Generated<number>;
  outside: Generated<number>;
}

interface CoverageDayTable {
  source: string;
  day: string;
  read_at: Date;
  submissions: number;
  quarantined: number;
  missing: number;
}

export interface SyncErrorTable {
  error_id: Generated<number>;
  source: string;
  kind: string;
  message: string;
  action: string;
  trace_id: string | null;
  from_day: string | null;
  to_day: string | null;
  first_at: Date;
  last_at: Date;
  times: Generated<number>;
  resolved_at: Date | null;
}

interface SyncRequestTable {
  request_id: Generated<number>;
  source: string;
  from_day: string;
  to_day: string;
  requested_at: Generated<Date>;
}

interface SyncHeartbeatTable {
  singleton: Generated<boolean>;
  at: Date;
  per_second: number;
}

export interface SyncSchema {
  sync_source: SyncSourceTable;
  sync_run: SyncRunTable;
  coverage_day: CoverageDayTable;
  sync_error: SyncErrorTable;
  sync_request: SyncRequestTable;
  sync_heartbeat: SyncHeartbeatTable;
}
