import { expect, test } from 'vitest';
import { databaseNameOf } from './database-name.ts';

const simulator = { kind: 'simulator', rows: 30_000, days: 120, seed: '1', until: '2026-11-24T00:00:00.000Z' } as const;

test('ARGOS itself has the plain name', () => {
  expect(databaseNameOf({ kind: 'argos', baseUrl: 'https://rest-api.argosidentity.com/v3' })).toBe('faceauth_review');
});

test('no two upstreams share a database', () => {
  const names = [
    databaseNameOf({ kind: 'argos', baseUrl: 'https://rest-api.argosidentity.com/v3' }),
    databaseNameOf({ kind: 'argos', baseUrl: 'https://test.example.com/v3' }),
    databaseNameOf(simulator),
    databaseNameOf({ ...simulator, rows: 1 }),
    databaseNameOf({ ...simulator, days: 1 }),
    databaseNameOf({ ...simulator, seed: '2' }),
    databaseNameOf({ ...simulator, until: '2026-11-25T00:00:00.000Z' }),
  ];
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z_][a-z0-9_]{0,62}$/u);
});
