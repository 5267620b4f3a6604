import type { Migration } from 'kysely/migration';
import * as mirror from './0001-mirror.ts';
import * as sync from './0002-sync.ts';
import * as views from './0003-views.ts';
import * as policyHours from './0004-policy-hours.ts';

/** All migrations, in the order of their names. One that has shipped is never edited: add the next. */
export const migrations: Record<string, Migration> = {
  '0001-mirror': mirror,
  '0002-sync': sync,
  '0003-views': views,
  '0004-policy-hours': policyHours,
};
