import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { filterQuery, submissionsQuery } from '#lib/contract/filter.ts';
import { MARGIN_REACH } from '#lib/domain/near-miss.ts';
import { DOCUMENTED_READING, isLimit } from '#lib/domain/gate-reading.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import { evaluateGates } from '#lib/domain/gates.ts';
import { parseBand, writeBand } from '#lib/domain/near-miss-text.ts';
import { BAND_UNITS, nearMissOf } from '#lib/domain/near-miss.ts';
import type { Band } from '#lib/domain/near-miss.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { gateReadings } from '#lib/store/testing/gate-readings.ts';
import { standingOf } from '#lib/domain/what-if-standing.ts';
import { writeWhatIf } from '#lib/domain/what-if-text.ts';
import { replay, replayOne } from '#lib/domain/what-if.ts';
import { adoptGateReading } from './gate-reading.ts';
import { getNearMisses } from './get-near-misses.ts';
import { getWhatIf } from './get-what-if.ts';
import { listSubmissions } from './list-submissions.ts';
import { reconcileRows } from './reconcile-rows.ts';
import { filters, matches } from './testing/filters.ts';
import { openMirror } from './testing/open-mirror.ts';
import type { TestMirror } from './testing/open-mirror.ts';
import { submissions } from './testing/records.ts';

const NOW = new Date('2026-04-12T00:00:00Z');
const everything = filterQuery.parse({});
const bands = fc.record({ unit: fc.constantFrom(...BAND_UNITS), width: fc.constantFrom(1, 2, 5, 10, 30) });

let mirror: TestMirror;
let all: Submission[];

beforeAll(async () => {
  mirror = await openMirror();
  all = fc.sample(submissions, { numRuns: 500, seed: 61 }).map((item, index) => ({
    ...item,
    authId: `auth-${index}`,
    // Many of them close to their thresholds, on either side.
    ...(index % 2 === 0 && item.policy
      ? {
          scores: {
            ...item.scores,
            similarity: (item.policy.similarity ?? 70) + ((index % 9) - 4) / 2,
            occluded: false,
          },
        }
      : {}),
    ...(index % 2 === 0 ? { failCodes: [] } : {}),
  }));
  await mirror.apply(all);
});
afterAll(() => mirror.drop());

const ask = (filter: FilterQuery, band: Band) =>
  getNearMisses(mirror.db, { ...filter, band: writeBand(band), tz: 'UTC' }, NOW);

/** Each gate's move, once it says what a replay of all cells says at its threshold. */
async function movesAsWhatIf(filter: FilterQuery, band: Band) {
  const { gates } = await ask(filter, band);
  const { cells } = await getWhatIf(mirror.db, { ...filter, per: 'submission', tz: 'UTC' }, NOW);
  const moves = gates.flatMap(({ gate, move }) => (move ? [[gate, move] as const] : []));
  for (const [gate, { to, ...turned }] of moves) {
    const { toApproved, toRejected } = replay(cells, { [gate]: to });
    expect(turned, `${gate} ${to}`).toMatchObject({ toApproved, toRejected });
  }
  return moves;
}

async function readBy(reading: GateReading): Promise<void> {
  await adoptGateReading(mirror.db, reading);
  while ((await reconcileRows(mirror.db, 200)) > 0);
}

/** The same in plain code. */
function expectAsRecounted(
  { range, approved, rejected, only, gates }: Awaited<ReturnType<typeof getNearMisses>>,
  items: readonly Submission[],
  band: Band,
  reading: GateReading,
): void {
  const found = items.map((item) => ({ item, ...nearMissOf(item, band, reading) }));
  const of = (status: string) => found.filter(({ item, flips }) => item.status === status && flips);
  expect(approved).toMatchObject({
    count: of('approved').length,
    n: items.filter((item) => item.status === 'approved').length,
  });
  expect(rejected).toMatchObject({
    count: of('rejected').length,
    n: items.filter((item) => item.status === 'rejected').length,
  });
  expect(only).toBe(of('rejected').filter(({ by }) => by.length === 1).length);
  for (const { gate, margins, ...counts } of gates) {
    const by = (status: string) => of(status).filter((each) => each.by.includes(gate));
    const alone = by('rejected').filter((each) => each.by.length === 1);
    expect(counts).toMatchObject({
      rejected: by('rejected').length,
      approved: by('approved').length,
      only: alone.length,
    });
    expect(counts.move === null).toBe(alone.length === 0);
    for (const { from, ...counted } of margins) {
      const inBin = items.filter((item) => {
        const margin = evaluateGates(item.scores, item.policy, reading).find((result) => result.gate === gate)?.margin;
        return margin != null && Math.floor(margin) === from;
      });
      const count = (status: string) => inBin.filter((item) => item.status === status).length;
      expect(counted, `${gate} ${from}`).toEqual({ approved: count('approved'), rejected: count('rejected') });
    }
  }
  if (range === null) return;
  const inForce = SCORED_GATES.filter((gate) =>
    all.some(({ policy }) => isLimit(reading.rules[gate], policy?.[gate] ?? null)),
  );
  expect(gates.map(({ gate }) => gate)).toEqual(inForce);
}

describe('near misses', () => {
  it('are what plain code counts, under any filter, in any band', async () => {
    await readBy(DOCUMENTED_READING);
    expect((await ask(everything, { unit: 'points', width: 2 })).only).toBeGreaterThan(10);
    await fc.assert(
      fc.asyncProperty(fc.oneof(filters, fc.constant(everything)), bands, async (filter, band) => {
        const items = all.filter((item) => matches(item, filter, 'UTC', all));
        expectAsRecounted(await ask(filter, band), items, band, DOCUMENTED_READING);
      }),
      { numRuns: 60 },
    );
  });

  it('are that under any reading of the gates', async () => {
    await fc.assert(
      fc.asyncProperty(gateReadings, bands, async (reading, band) => {
        await readBy(reading);
        expectAsRecounted(await ask(everything, band), all, band, reading);
        await movesAsWhatIf(everything, band);
      }),
      { numRuns: 12 },
    );
  });

  it('say which move of a threshold lets them pass: each of those that it is of', async () => {
    await readBy(DOCUMENTED_READING);
    for (const text of ['points-1', 'points-2', 'points-5', 'share-2', 'share-5']) {
      const band = parseBand(text)!;
      for (const { gate, move } of (await ask(everything, band)).gates) {
        if (!move) continue;
        const own = all.filter((item) => {
          const { by } = nearMissOf(item, band, DOCUMENTED_READING);
          return (
            item.status === 'rejected' && by.length === 1 && by[0] === gate && item.policy?.[gate] === move.threshold
          );
        });
        expect(own.length).toBeGreaterThan(0);
        expect(move.toApproved).toBeGreaterThanOrEqual(own.length);
        for (const item of own) {
          const standing = standingOf(item, DOCUMENTED_READING);
          const would = replayOne(standing, (each) => item.scores[each], { [gate]: move.to }, DOCUMENTED_READING);
          expect(would).toBe('approved');
        }
      }
    }
  });

  it('say of a move what what-if counts at that threshold, and what the list holds, under any filter', async () => {
    await readBy(DOCUMENTED_READING);
    const turned = { toApproved: 0, toRejected: 0 };
    await fc.assert(
      fc.asyncProperty(fc.oneof(filters, fc.constant(everything)), bands, async (filter, band) => {
        for (const [gate, move] of await movesAsWhatIf(filter, band)) {
          for (const turn of ['toApproved', 'toRejected'] as const) {
            turned[turn] += move[turn];
            if (filter.whatIf !== undefined) continue;
            const whatIf = writeWhatIf({ turn, thresholds: { [gate]: move.to } });
            const list = { ...submissionsQuery.parse({}), ...filter, whatIf, tz: 'UTC' };
            expect((await listSubmissions(mirror.db, list)).total).toBe(move[turn]);
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(Math.min(turned.toApproved, turned.toRejected)).toBeGreaterThan(20);
  });

  it('wait until they were gone through, where gates are read in another way', async () => {
    await readBy(DOCUMENTED_READING);
    const changed = { ...DOCUMENTED_READING, occlusion: 'threshold-off' } as const;
    await adoptGateReading(mirror.db, changed);
    const none = await ask(everything, { unit: 'points', width: 10 });
    expect(none).toMatchObject({
      approved: { count: 0, n: 0, rate: null },
      rejected: { count: 0, n: 0 },
      waiting: all.length,
    });
    await readBy(changed);
    expect((await ask(everything, { unit: 'points', width: 10 })).waiting).toBe(0);
  });

  it('of nothing are none', async () => {
    const found = await ask(filterQuery.parse({ project: ['nobody'] }), { unit: 'share', width: 5 });
    expect(found).toMatchObject({ range: null, gates: [], only: 0, waiting: 0, approved: { n: 0 } });
    expect(MARGIN_REACH).toBe(10);
  });
});
