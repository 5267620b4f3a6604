import type { Migration } from 'kysely/migration';
import * as mirror from './0001-mirror.ts';
import * as sync from './0002-sync.ts';
import * as views from './0003-views.ts';
import * as policyHours from './0004-policy-hours.ts';
import * as people from './0005-people.ts';
import * as lowestMargin from './0006-lowest-margin.ts';
import * as tokens from './0007-tokens.ts';
import * as own from './0008-own.ts';
import * as reconciliation from './0009-reconciliation.ts';
import * as subjectPatterns from './0010-subject-patterns.ts';
import * as whatIf from './0011-what-if.ts';
import * as alarms from './0012-alarms.ts';
import * as erasures from './0013-erasures.ts';
import * as gateReading from './0014-gate-reading.ts';
import * as nearMisses from './0015-near-misses.ts';
import * as patternAttempts from './0016-pattern-attempts.ts';
import * as cells from './0017-cells.ts';

/** All migrations, in the order of their names. One that has shipped is never edited: add the next. */
export const migrations: Record<string, Migration> = {
  '0001-mirror': mirror,
  '0002-sync': sync,
  '0003-views': views,
  '0004-policy-hours': policyHours,
  '0005-people': people,
  '0006-lowest-margin': lowestMargin,
  '0007-tokens': tokens,
  '0008-own': own,
  '0009-reconciliation': reconciliation,
  '0010-subject-patterns': subjectPatterns,
  '0011-what-if': whatIf,
  '0012-alarms': alarms,
  '0013-erasures': erasures,
  '0014-gate-reading': gateReading,
  '0015-near-misses': nearMisses,
  '0016-pattern-attempts': patternAttempts,
  '0017-cells': cells,
};
