import { sql } from 'kysely';
import { appendEntry } from '#lib/store/audit/append-entry.ts';
import { ensureAudit } from '#lib/store/audit/ensure-audit.ts';
import { openDatabase } from '#lib/store/database.ts';
import { compare, ms, perSecond, times } from './measure.ts';
import type { Result } from './measure.ts';

const TARGET_RATIO = 2;
const AT_ONCE = 8;
const ENTRIES = 2_000;

/** What an entry of the audit trail adds to a request, beside a row of the same words in a table without a chain. */
export async function benchAudit(databaseUrl: string, runs: number): Promise<Result[]> {
  await ensureAudit(databaseUrl, databaseUrl);
  const db = openDatabase({ url: databaseUrl, poolSize: AT_ONCE });
  try {
    await sql`create table bench_plain (at timestamptz not null default now(), entry json not null)`.execute(db);
    const detail = { address: '192.0.2.1', agent: 'a browser', requestId: 'a request', name: 'A person' };
    const entry = { actor: 'person:bench', role: 'reviewer', act: 'submission.read', record: 'bench', detail } as const;
    const append = () => appendEntry(db, { ...entry, outcome: 'done' });
    const insert = () => sql`insert into bench_plain (entry) values (${JSON.stringify(entry)})`.execute(db);
    const { subject, baseline, ratio } = await compare(runs * 20, append, insert);
    const rates = [await rateOf(append), await rateOf(insert)] as const;
    return [
      {
        what: 'an entry of the audit trail, which a recorded request waits for',
        measured: `p95 ${ms(subject.p95)}, median ${ms(subject.median)}`,
        baseline: `a row without a chain: p95 ${ms(baseline.p95)}, median ${ms(baseline.median)} (${times(ratio)})`,
        target: `≤ ${TARGET_RATIO}×`,
        met: ratio <= TARGET_RATIO,
      },
      {
        what: `entries of the audit trail, ${AT_ONCE} requests at once`,
        measured: perSecond(rates[0]),
        baseline: `rows without a chain: ${perSecond(rates[1])}`,
        target: '–',
        met: null,
      },
    ];
  } finally {
    await db.destroy();
  }
}

/** @returns how many a second, as many at once as there are connections */
async function rateOf(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let left = ENTRIES;
  const one = async (): Promise<void> => {
    while (left-- > 0) await act();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return (ENTRIES / (performance.now() - began)) * 1_000;
}
