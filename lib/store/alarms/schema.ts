/** Tables of alarms; what each is for stands in the migration that makes it. */
import type { Generated } from 'kysely';
import type {
  AlarmCause,
  AlarmDimension,
  AlarmDirection,
  AlarmRule,
  AlarmSpan,
  AlarmState,
} from '#lib/domain/alarms.ts';

export interface AlarmTable {
  alarm_id: Generated<number>;
  project_id: number | null;
  dimension: AlarmDimension;
  value: string;
  direction: AlarmDirection;
  rule: AlarmRule;
  span: AlarmSpan;
  starts_at: Date;
  ends_at: Date;
  submissions: number;
  events: number;
  expected: number;
  sigmas: number;
  holds: Generated<boolean>;
  found_at: Generated<Date>;
  state: Generated<AlarmState>;
  cause: AlarmCause | null;
  note: string | null;
  changed_by: string | null;
  changed_at: Date | null;
  version: Generated<number>;
}

export interface AlarmDeliveryTable {
  alarm_id: number;
  channel: 'webhook' | 'email';
  attempts: Generated<number>;
  next_at: Generated<Date>;
  sent_at: Date | null;
  problem: string | null;
}

export interface AlarmWatchTable {
  singleton: Generated<boolean>;
  looked_at: Date;
  looked_until: Date;
}

export interface AlarmsSchema {
  alarm: AlarmTable;
  alarm_delivery: AlarmDeliveryTable;
  alarm_watch: AlarmWatchTable;
}
