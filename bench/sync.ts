import type { ensureFresh } from './databases.ts';
import { fillMirror } from './mirror.ts';
import { perSecond, times } from './measure.ts';
import type { Result } from './measure.ts';
import { parsePages } from './parse.ts';
import { startUpstream } from './upstream.ts';

const TARGET_RATE = 15_000;
const TARGET_DELAY_MS = 50;
const TARGET_GAIN = 3.5;

/** The pipeline against an upstream that answers at once; fills the mirror that the other benches ask. */
export async function benchPipeline(databaseUrl: string, rows: number, until: string): Promise<Result[]> {
  const upstream = await startUpstream({ rows, days: 365, until });
  try {
    const parsed = await parsePages(upstream.url, 50);
    const { submissions, seconds, delayP99 } = await fillMirror(databaseUrl, upstream.url, 4);
    const rate = submissions / seconds;
    return [
      {
        what: `sync of ${submissions.toLocaleString('en')} submissions, upstream at 0 ms`,
        measured: perSecond(rate),
        baseline: `JSON.parse of the same pages: ${perSecond(parsed)}`,
        target: `≥ ${perSecond(TARGET_RATE)}`,
        met: rate >= TARGET_RATE,
      },
      {
        what: 'event loop of the sync process meanwhile',
        measured: `p99 ${delayP99.toFixed(0)} ms`,
        baseline: '–',
        target: `≤ ${TARGET_DELAY_MS} ms`,
        met: delayP99 <= TARGET_DELAY_MS,
      },
    ];
  } finally {
    await upstream.stop();
  }
}

/** Four windows at once against one, where each answer takes 200 ms. */
export async function benchConcurrency(fresh: typeof ensureFresh): Promise<Result> {
  const upstream = await startUpstream({ rows: 240_000, days: 365, latency: 200 });
  try {
    const four = await fillMirror(await fresh('bench_four'), upstream.url, 4);
    const one = await fillMirror(await fresh('bench_one'), upstream.url, 1);
    const gain = one.seconds / four.seconds;
    return {
      what: 'sync, upstream at 200 ms, 4 at once',
      measured: `${four.seconds.toFixed(1)} s`,
      baseline: `1 at a time: ${one.seconds.toFixed(1)} s (${times(gain)})`,
      target: `≥ ${TARGET_GAIN}×`,
      met: gain >= TARGET_GAIN,
    };
  } finally {
    await upstream.stop();
  }
}
