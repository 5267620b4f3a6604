import fc from 'fast-check';
import { createLoader, createSerializer } from 'nuqs/server';
import { expect, test } from 'vitest';
import { auditQuery, AUDIT_OUTCOMES as OF_THE_API } from '#lib/contract/audit.ts';
import { AUDIT_OUTCOMES, auditParams, NO_AUDIT_LIMITS, toAuditQuery } from './audit-filter.ts';
import { listIgnored } from './ignored.ts';

const load = createLoader(auditParams);
const serialize = createSerializer(auditParams);
const textOf = (maxLength: number) =>
  fc.string({ minLength: 1, maxLength, unit: 'grapheme' }).filter(({ length }) => length <= maxLength);

const anyLimits = fc.record({
  actor: fc.option(textOf(200), { nil: null }),
  act: fc.uniqueArray(textOf(100), { maxLength: 5 }),
  outcome: fc.subarray([...AUDIT_OUTCOMES]),
  record: fc.option(textOf(400), { nil: null }),
});

/** A query as the API's wrapper hands it to the validator. */
function asked(query: string): unknown {
  const params = new URLSearchParams(query);
  const many = ['act', 'outcome'].map((name) => [name, params.getAll(name)]);
  return { ...Object.fromEntries(params), ...Object.fromEntries(many) };
}

test('the address gives back every filter that was written into it, and the API takes it', () => {
  fc.assert(
    fc.property(anyLimits, (limits) => {
      const query = serialize('/audit', limits).split('?').slice(1).join('?');
      expect(load(query)).toEqual(limits);
      expect(listIgnored(new URLSearchParams(query))).toEqual([]);
      const range = { from: '2026-03-01', to: '2026-03-02' };
      const { act, ...others } = auditQuery.parse(
        asked(toAuditQuery(limits, { range, zone: 'Asia/Seoul', project: null })),
      );
      expect(act).toEqual(limits.act.toSorted());
      expect(others).toMatchObject({ ...range, tz: 'Asia/Seoul', outcome: limits.outcome });
      expect([others.actor ?? null, others.record ?? null]).toEqual([limits.actor, limits.record]);
    }),
  );
});

test('nothing chosen, nothing said; outcomes are those of the API', () => {
  expect(load('')).toEqual(NO_AUDIT_LIMITS);
  expect(serialize('/audit', NO_AUDIT_LIMITS)).toBe('/audit');
  expect(toAuditQuery(NO_AUDIT_LIMITS, { range: null, zone: 'UTC', project: null })).toBe('tz=UTC');
  expect(AUDIT_OUTCOMES).toEqual(OF_THE_API);
});

test('equal questions are equal texts', () => {
  const at = { range: null, zone: 'UTC', project: 'a' };
  const limits = { ...NO_AUDIT_LIMITS, act: ['view.created', 'audit.read'] };
  expect(toAuditQuery(limits, at)).toBe(toAuditQuery({ ...limits, act: limits.act.toReversed() }, at));
});

test('what is not understood is told of', () => {
  const params = new URLSearchParams('outcome=perhaps&actor=&record=a&record=b');
  expect(listIgnored(params).map(({ name }) => name)).toEqual(['actor', 'outcome', 'record']);
});
