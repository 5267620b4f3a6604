import { expect, test } from 'vitest';
import type { FIELDS } from './permissions.ts';
import { ROLES, SENSITIVE_FIELDS, showingOf } from './permissions.ts';

const OPENNESS = ['withheld', 'onRequest', 'shown'];
const openness = (role: (typeof ROLES)[number], field: keyof typeof FIELDS): number =>
  OPENNESS.indexOf(showingOf(role, field));

test.each(ROLES)('to a %s the raw record, which holds the others, is no more open than they are', (role) => {
  for (const field of SENSITIVE_FIELDS) expect(openness(role, 'raw')).toBeLessThanOrEqual(openness(role, field));
});
