import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filterQuery } from '#lib/contract/filter.ts';
import { findFailCode } from '#lib/domain/fail-codes.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { evaluateGates } from '#lib/domain/gates.ts';
import { failCodeKey } from '#lib/domain/submission.ts';
import type { GATES } from '#lib/domain/submission.ts';
import type { Policy, Submission } from '#lib/domain/submission.ts';
import { dayOf } from '#lib/domain/zone-days.ts';
import { getPolicyLedger } from './get-policy-ledger.ts';
import { filters, matches, versionId } from './testing/filters.ts';
import { asListedLast, openMirror } from './testing/open-mirror.ts';
import type { TestMirror } from './testing/open-mirror.ts';
import { submissions } from './testing/records.ts';
import { totalsOf } from './testing/recount.ts';

const NOW = new Date('2026-04-12T00:00:00Z');
const HOUR_MS = 3_600_000;
const WEEK_MS = 168 * HOUR_MS;

let mirror: TestMirror;
let all: Submission[];
beforeAll(async () => {
  mirror = await openMirror();
  const listed = fc
    .sample(submissions, { numRuns: 500, seed: 41 })
    .map((item, index) => ({ ...item, authId: `a-${index}` }));
  await mirror.apply(listed);
  all = [...asListedLast([listed]).values()];
});
afterAll(() => mirror.drop());

const idOf = (policy: Policy | null) => (policy ? versionId(policy) : 'none');
const decided = ({ status }: Submission) => status === 'approved' || status === 'rejected';

/** `off`, `notNamed`, `notAsked` or `on`, said once more. */
function partOf({ policy, submitType }: Submission, gate: (typeof GATES)[number]): string {
  if (policy?.[gate] === undefined || policy[gate] === null) return 'notNamed';
  if (policy[gate] === 0) return 'off';
  return gate === 'activeLiveness' && submitType !== 'form' ? 'notAsked' : 'on';
}

it('tells versions, approvals and gates as plain code does, under any filter, in any zone', async () => {
  const zones = fc.constantFrom('UTC', 'Asia/Seoul', 'Asia/Kolkata', 'America/New_York');
  await fc.assert(
    fc.asyncProperty(filters, zones, async (filter, tz) => {
      const found = await getPolicyLedger(mirror.db, { ...filter, tz }, NOW);
      const expected = all.filter((item) => matches(item, filter, tz, all));
      expect(found.totals).toEqual(totalsOf(expected));
      expect(found.versions.map(({ policyId }) => policyId).toSorted()).toEqual(
        [...new Set(expected.map(({ policy }) => idOf(policy)))].toSorted(),
      );
      for (const { policyId, rate, firstSeen, lastSeen, ...version } of found.versions) {
        const own = expected.filter(({ policy }) => idOf(policy) === policyId);
        expect(version).toMatchObject(totalsOf(own));
        expect(rate).toMatchObject({ count: totalsOf(own).rejected, n: own.filter(decided).length });
        const seen = all.filter(({ policy }) => idOf(policy) === policyId);
        const times = seen
          .filter(({ projectId }) => version.projects.includes(projectId))
          .map(({ createdAt }) => createdAt)
          .toSorted();
        expect([firstSeen, lastSeen]).toEqual([times[0], times.at(-1)]);
      }
      const { range, together } = found;
      for (const { projectId, policyIds, from, until } of together) {
        expect([dayOf(Date.parse(from), tz) >= range!.from, dayOf(Date.parse(until), tz) <= range!.to]).toEqual([
          true,
          true,
        ]);
        for (const policyId of policyIds) {
          const times = all
            .filter((item) => item.projectId === projectId && idOf(item.policy) === policyId)
            .map(({ createdAt }) => createdAt)
            .toSorted();
          expect([times[0]! <= from, times.at(-1)! >= until]).toEqual([true, true]);
        }
      }
      const approved = expected.filter(({ status }) => status === 'approved');
      for (const { gate, ...parts } of found.gates) {
        for (const [part, count] of Object.entries(parts)) {
          expect(count, `${gate} ${part}`).toBe(approved.filter((item) => partOf(item, gate) === part).length);
        }
      }
      for (const { policyId, submitType, approved: count } of found.approvals) {
        expect(count).toBe(
          approved.filter((item) => idOf(item.policy) === policyId && item.submitType === submitType).length,
        );
      }
    }),
    { numRuns: 12 },
  );
});

it('holds what each change did against the week before it, in its project, whatever the range', async () => {
  const { changes, windowDays, together } = await getPolicyLedger(
    mirror.db,
    { ...filterQuery.parse({}), tz: 'UTC' },
    NOW,
  );
  expect(windowDays).toBe(7);
  expect(changes.length).toBeGreaterThan(5);
  let gateRejections = 0;
  for (const { at, projectId, policyId, beforeId, before, after, both, difference, byGates, changed } of changes) {
    const hour = Math.floor(Date.parse(at) / HOUR_MS) * HOUR_MS;
    const own = all.filter((item) => item.projectId === projectId);
    const within = (id: string, from: number, to: number) =>
      own.filter((item) => {
        const created = Date.parse(item.createdAt);
        return idOf(item.policy) === id && created >= from && created < to;
      });
    expect(before).toMatchObject(totalsOf(within(beforeId, hour - WEEK_MS, hour)));
    expect(after).toMatchObject(totalsOf(within(policyId, hour, hour + WEEK_MS)));
    const reasons = ({ status, scores, policy, failCodes }: Submission) =>
      status === 'rejected' &&
      changed.some(
        ({ gate }) =>
          evaluateGates(scores, policy, DOCUMENTED_READING).some(
            (result) => result.gate === gate && result.outcome === 'failed',
          ) || failCodes.some((code) => findFailCode(failCodeKey(code))?.gate === gate),
      );
    expect(byGates.before).toMatchObject({
      count: within(beforeId, hour - WEEK_MS, hour).filter(reasons).length,
      n: before.approved + before.rejected,
    });
    expect(byGates.after.count).toBe(within(policyId, hour, hour + WEEK_MS).filter(reasons).length);
    gateRejections += byGates.before.count + byGates.after.count;
    if (before.rate.rate !== null && after.rate.rate !== null) {
      expect(difference?.difference).toBeCloseTo(after.rate.rate - before.rate.rate, 12);
    } else expect(difference).toBeNull();
    const last = own
      .filter((item) => idOf(item.policy) === beforeId)
      .map(({ createdAt }) => createdAt)
      .toSorted()
      .at(-1)!;
    expect(both?.until ?? null).toBe(last > at ? last : null);
    if (both) {
      const pair = together.find(
        (each) => each.projectId === projectId && [policyId, beforeId].every((id) => each.policyIds.includes(id)),
      );
      expect(pair?.until).toBe(
        [policyId, beforeId]
          .map((id) =>
            own
              .filter((item) => idOf(item.policy) === id)
              .map(({ createdAt }) => createdAt)
              .toSorted()
              .at(-1),
          )
          .toSorted()[0],
      );
    }
  }
  expect(gateRejections).toBeGreaterThan(0);
  const [one] = changes;
  const day = one!.at.slice(0, 10);
  const narrow = await getPolicyLedger(mirror.db, { ...filterQuery.parse({ from: day, to: day }), tz: 'UTC' }, NOW);
  expect(narrow.changes.find(({ at, projectId }) => at === one!.at && projectId === one!.projectId)).toEqual(one);
});
