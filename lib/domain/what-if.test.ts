import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENTED_READING } from './gate-reading.ts';
import type { GateReading } from './gate-reading.ts';
import { reconcile } from './reconcile.ts';
import type { Rate } from './statistics.ts';
import { SCORED_GATES } from './submission.ts';
import type { Policy, Submission } from './submission.ts';
import { gateReadings } from '#lib/store/testing/gate-readings.ts';
import { cellOf, readCells } from './what-if-cells.ts';
import { standingOf } from './what-if-standing.ts';
import { sweep, sweepPair } from './what-if-sweep.ts';
import { countToday, replay, replayOne, tallyRates } from './what-if.ts';
import type { Cells, Tally, Thresholds } from './what-if.ts';

const points = fc.option(
  fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constantFrom(0, 50, 69.999, 70, 84.97, 85, 100)),
);
const threshold = fc.constantFrom(0, 50, 70, 85, null);
const policy: fc.Arbitrary<Policy> = fc.record({
  similarity: fc.constantFrom(70, 84.5, 85),
  liveness: threshold,
  activeLiveness: threshold,
  faceCover: fc.constantFrom(0, 60),
  headCover: fc.constantFrom(0, null),
  occlusion: fc.constantFrom(false, true, null, 0, 40),
});
const CODES = ['Face_Occluded_fail', 'face_compare_underscore', 'Face_cover_fail', 'new_code', 'newer_code'];

const submissionUnder = (policies: fc.Arbitrary<Policy | null>): fc.Arbitrary<Submission> =>
  fc.record({
    authId: fc.constant('a'),
    projectId: fc.constant('p'),
    status: fc.constantFrom('approved', 'rejected', 'rejected', 'pending?'),
    createdAt: fc.constant('2026-03-01T00:00:00.000Z'),
    submitType: fc.constant('form'),
    kycSubmissionId: fc.constant(null),
    failCodes: fc.array(fc.constantFrom(...CODES), { maxLength: 2 }),
    comments: fc.constant([]),
    scores: fc.record({
      ...{ similarity: points, liveness: points, activeLiveness: points, faceCover: points, headCover: points },
      ...{ occluded: fc.option(fc.boolean()), occlusion: points },
    }),
    policy: policies,
    erased: fc.boolean(),
    erasedAt: fc.constant(null),
  });
const list = fc.array(submissionUnder(fc.option(policy)), { maxLength: 60 });
const at = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 1, 50, 70, 85, 100));
const thresholds: fc.Arbitrary<Thresholds> = fc.record(
  Object.fromEntries(SCORED_GATES.map((gate) => [gate, at])) as Record<(typeof SCORED_GATES)[number], typeof at>,
  { requiredKeys: [] },
);

const readings = fc.oneof(fc.constant(DOCUMENTED_READING), gateReadings);

const cellsOf = (items: readonly Submission[], reading: GateReading): Cells => {
  const counts = new Map<number, number>();
  for (const item of items) {
    const cell = cellOf(item, reading);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return readCells([...counts.keys()], [...counts.values()], reading);
};

/** One record after the other, by its raw scores. */
function bruteForce(items: readonly Submission[], moved: Thresholds, reading: GateReading): Tally {
  const would = items.map((item) => ({
    was: item.status,
    is: replayOne(standingOf(item, reading), (gate) => item.scores[gate], moved, reading),
  }));
  const of = (was: string | null, is: string) =>
    would.filter((each) => (was === null || each.was === was) && each.is === is).length;
  return {
    approved: of(null, 'approved'),
    rejected: of(null, 'rejected'),
    toApproved: of('rejected', 'approved'),
    toRejected: of('approved', 'rejected'),
    unknownApproved: of('approved', 'unknown'),
    unknownRejected: of('rejected', 'unknown'),
  };
}

describe('what-if', () => {
  it('counts what one record after the other gives', () => {
    fc.assert(
      fc.property(list, thresholds, readings, (items, moved, reading) => {
        expect(replay(cellsOf(items, reading), moved)).toEqual(bruteForce(items, moved, reading));
      }),
      { numRuns: 300 },
    );
  });

  it('sweeps, alone and in pairs, to what each threshold gives by itself', () => {
    const pairs = fc.shuffledSubarray([...SCORED_GATES], { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(list, thresholds, pairs, at, at, readings, (items, moved, [x, y], atX, atY, reading) => {
        if (!x || !y) throw new Error('two gates were asked for');
        const cells = cellsOf(items, reading);
        expect(sweep(cells, moved, x)[atX]).toEqual(replay(cells, { ...moved, [x]: atX }));
        expect(sweepPair(cells, moved, x, y)(atX, atY)).toEqual(replay(cells, { ...moved, [x]: atX, [y]: atY }));
      }),
      { numRuns: 200 },
    );
  });

  it('never approves more by a stricter threshold, and turning a gate on approves no more than leaving it off', () => {
    fc.assert(
      fc.property(list, thresholds, fc.constantFrom(...SCORED_GATES), readings, (items, moved, gate, reading) => {
        const [off = 0, ...on] = sweep(cellsOf(items, reading), moved, gate).map((tally) => tally.approved);
        const strictest = reading.rules[gate].rejects === 'below' ? on : on.toReversed();
        expect([off, ...strictest]).toEqual([off, ...on].toSorted((a, b) => b - a));
      }),
    );
  });

  it('adds up: what turns, what can’t be judged and what stays are all that were decided', () => {
    fc.assert(
      fc.property(list, thresholds, readings, (items, moved, reading) => {
        const cells = cellsOf(items, reading);
        const [today, tally] = [countToday(cells), replay(cells, moved)];
        expect(today.approved - tally.unknownApproved - tally.toRejected + tally.toApproved).toBe(tally.approved);
        expect(today.rejected - tally.unknownRejected - tally.toApproved + tally.toRejected).toBe(tally.rejected);
        expect(today.approved + today.rejected + today.undecided).toBe(items.length);
        expect(tally.toApproved).toBeLessThanOrEqual(today.rejected - today.held - today.unexplained);
        for (const { low, high, rate } of Object.values<Rate>({ ...tallyRates(tally) })) {
          if (rate === null) continue;
          expect(low).toBeLessThanOrEqual(rate);
          expect(high).toBeGreaterThanOrEqual(rate);
        }
      }),
    );
  });

  it('gives the verdicts of today where nothing is moved', () => {
    fc.assert(
      fc.property(list, readings, (items, reading) => {
        const cells = cellsOf(items, reading);
        const { approved, rejected } = countToday(cells);
        const still = { approved, rejected, toApproved: 0, toRejected: 0, unknownApproved: 0, unknownRejected: 0 };
        expect(replay(cells, {})).toEqual(still);
      }),
    );
  });

  it("gives them under the record's own thresholds, too, but for what reconciliation lists", () => {
    const whole = submissionUnder(policy.filter(({ similarity }) => similarity !== 84.5));
    fc.assert(
      fc.property(whole, readings, (item, reading) => {
        // Moved to 0 a gate is off; in a policy it need not be.
        fc.pre(SCORED_GATES.every((gate) => reading.rules[gate].zero === 'off' || item.policy?.[gate] !== 0));
        const own = Object.fromEntries(
          SCORED_GATES.flatMap((gate) => (item.policy?.[gate] == null ? [] : [[gate, item.policy[gate]]])),
        ) as Thresholds;
        const would = replayOne(standingOf(item, reading), (gate) => item.scores[gate], own, reading);
        if (would === 'undecided' || would === 'unknown' || would === item.status) return;
        expect([item.status, would]).toEqual(['approved', 'rejected']);
        expect(reconcile(item, reading).map(({ kind }) => kind)).toContain('approvedWithFailedGate');
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('of a handful of records', () => {
  const record = (status: string, similarity: number, liveness: number | null): Parameters<typeof cellOf>[0] => ({
    status,
    failCodes: status === 'rejected' ? ['face_compare_underscore'] : [],
    scores: {
      ...{ similarity, liveness, activeLiveness: null, faceCover: null, headCover: null },
      ...{ occluded: false, occlusion: null },
    },
    policy: { similarity: 85, liveness: 0, activeLiveness: 0, faceCover: 0, headCover: 0, occlusion: false },
  });
  const counted: [Parameters<typeof cellOf>[0], number][] = [
    [record('approved', 90, 40), 10],
    [record('approved', 86, null), 3],
    [record('rejected', 82, 90), 4],
    [record('rejected', 60, 90), 2],
  ];
  const cells = readCells(
    counted.map(([item]) => cellOf(item, DOCUMENTED_READING)),
    counted.map(([, count]) => count),
    DOCUMENTED_READING,
  );

  it.each<[string, Thresholds, Partial<Tally>]>([
    ['a lower threshold approves those just under it', { similarity: 80 }, { toApproved: 4, toRejected: 0 }],
    ['a higher one rejects those just over it', { similarity: 88 }, { toApproved: 0, toRejected: 3 }],
    ['a gate that is off lets all pass', { similarity: 0 }, { toApproved: 6, rejected: 0 }],
    ['a gate turned on judges whom it has a score of', { liveness: 50 }, { toRejected: 10, unknownApproved: 3 }],
    ['another reason stays one', { liveness: 0 }, { toApproved: 0, rejected: 6 }],
    ['a gate without any score judges nobody', { headCover: 50 }, { unknownApproved: 13, rejected: 6 }],
    ['two that are moved turn both ways', { similarity: 80, liveness: 50 }, { toApproved: 4, toRejected: 10 }],
  ])('%s', (_, moved, tally) => {
    expect(replay(cells, moved)).toMatchObject(tally);
  });

  it('leaves out gates without a score', () => {
    expect(cells.gates).toEqual(['similarity', 'liveness']);
  });
});
