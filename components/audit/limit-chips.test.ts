import { expect, test } from 'vitest';
import { audit as exampleOf } from '#lib/contract/audit-examples.ts';
import { audit as words } from '#lib/messages/en/audit.ts';
import { NO_AUDIT_LIMITS } from '#lib/search-params/audit-filter.ts';
import { limitChips } from './limit-chips.ts';

const none = { ...NO_AUDIT_LIMITS, project: null };

test('each limit is a chip, its values in words', () => {
  const limits = {
    ...none,
    project: 'web',
    act: ['audit.read', 'mystery.done'],
    outcome: ['failed' as const],
    record: 'r',
  };
  expect(limitChips(words, none, [])).toEqual([]);
  expect(limitChips(words, limits, []).map(({ name, value }) => `${name}: ${value}`)).toEqual([
    'Project: web',
    'Did what: Looked at the audit trail, mystery.done',
    'Outcome: Failed',
    'Record: r',
  ]);
});

test('an actor has the name that an entry knows, and else the id', () => {
  const items = exampleOf.items.map((entry) => ({ ...entry, actor: 'person:1', detail: { name: 'Jo Kim' } }));
  const valueOf = (actor: string) => limitChips(words, { ...none, actor }, items)[0]?.value;
  expect(valueOf('person:1')).toBe('Jo Kim');
  expect(valueOf('person:2')).toBe('person:2');
  expect(valueOf('nobody')).toBe('Not signed in');
});
