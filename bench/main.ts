import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { openDatabase } from '#lib/store/database.ts';
import type { Db } from '#lib/store/database.ts';
import { benchAlarms } from './alarms.ts';
import { benchAudit } from './audit.ts';
import { benchBrowser } from './browser/bench-browser.ts';
import { ensureFresh, stopDatabases } from './databases.ts';
import { benchErasures } from './erasures.ts';
import { benchExport } from './export.ts';
import { benchFacets } from './facets.ts';
import { benchFirstLoad } from './first-load.ts';
import { benchInsight } from './insight.ts';
import { benchList } from './list.ts';
import { benchExploration } from './exploration.ts';
import type { Result } from './measure.ts';
import { benchOverview } from './overview.ts';
import { benchPages } from './pages.ts';
import { benchSubjects } from './subjects.ts';
import { benchConcurrency, benchPipeline } from './sync.ts';
import { benchWhatIf } from './what-if.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string' },
    runs: { type: 'string' },
    /** Fills the mirror, and asks nothing of it but by the browser. */
    'only-browser': { type: 'boolean' },
  },
});
const rows = Number(values.rows ?? 1_000_000);
const runs = Number(values.runs ?? 20);

const results: Result[] = [];
const add = (...more: Result[]): void => {
  for (const each of more) process.stderr.write(`${each.what}: ${each.measured} (${each.baseline})\n`);
  results.push(...more);
};

try {
  const url = await ensureFresh('bench_mirror');
  const until = new Date().toISOString();
  add(...(await benchPipeline(url, rows, until)));
  const db = openDatabase({ url });
  // What autovacuum does in the minutes after a first reading.
  await sql`vacuum analyze`.execute(db);
  if (values['only-browser'] !== true) await benchMirror(db, url);
  await db.destroy();
  for await (const result of benchBrowser(url, { rows, until, runs })) add(result);
  if (values['only-browser'] !== true) {
    add(await benchConcurrency(ensureFresh));
    add(...benchFirstLoad());
  }
} finally {
  await stopDatabases();
}

report();

/** What is asked of a mirror of a year, without a browser. */
async function benchMirror(db: Db, url: string): Promise<void> {
  const today = new Date();
  const to = today.toISOString().slice(0, 10);
  const range = { from: new Date(today.getTime() - 364 * 86_400_000).toISOString().slice(0, 10), to };
  add(...(await benchOverview(db, range, runs)));
  add(...(await benchExploration(db, range, runs)));
  add(...(await benchInsight(db, range, runs)));
  add(...(await benchSubjects(db, range, runs)));
  add(...(await benchWhatIf(db, range, runs)));
  add(...(await benchErasures(db, range, runs)));
  add(...(await benchAlarms(db, range, runs)));
  add(...(await benchPages(db, range, runs)));
  add(...(await benchFacets(db, range, runs)));
  add(...(await benchAudit(url, runs)));
  add(...(await benchExport(db, url)));
  add(...(await benchList(db, range.from, runs)));
}

function report(): void {
  const processor = cpus();
  process.stdout.write(
    `\n${processor.length} × ${processor[0]?.model ?? '?'}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}\n\n`,
  );
  process.stdout.write(
    '| what | measured | baseline in the same run | target | met |\n| --- | --- | --- | --- | --- |\n',
  );
  for (const { what, measured, baseline, target, met } of results) {
    process.stdout.write(
      `| ${what} | ${measured} | ${baseline} | ${target} | ${met === null ? '–' : met ? 'yes' : 'no'} |\n`,
    );
  }
}
