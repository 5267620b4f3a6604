import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSettings } from './env.ts';
import { problemsOf } from './testing/settings-problems.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'faceauth-review-env-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});
const fileOf = (secret: string): string => {
  writeFileSync(path.join(dir, 'secret'), secret);
  return path.join(dir, 'secret');
};

test('the first administrator is named with a password or not at all, and the password is not quoted', () => {
  expect(readSettings({ ADMIN_EMAIL: 'Admin@Example.com', ADMIN_PASSWORD_FILE: fileOf('a b c\n') }).admin).toEqual({
    email: 'admin@example.com',
    password: 'a b c',
  });
  for (const env of [{ ADMIN_EMAIL: 'a@example.com' }, { ADMIN_PASSWORD: 'canary' }] as Record<string, string>[]) {
    const [problem] = problemsOf(env);
    expect(problem).toContain('only of use together');
    expect(problem).not.toContain('canary');
  }
  const both = { ADMIN_EMAIL: 'a@example.com', ADMIN_PASSWORD: 'canary', ADMIN_PASSWORD_FILE: fileOf('x') };
  expect(problemsOf(both)).toEqual([expect.stringContaining('set only one of them')]);
});

test('single sign-on is all or nothing, and its secret is not quoted', () => {
  const all = {
    PUBLIC_URL: 'https://review.example.com',
    OIDC_ISSUER: 'https://id.example.com/realms/main/',
    OIDC_CLIENT_ID: 'faceauth-review',
    OIDC_CLIENT_SECRET: 'canary',
    OIDC_ROLES: '{"compliance": "reviewer", "it": "administrator"}',
  };
  expect(readSettings(all).singleSignOn).toEqual({
    issuer: 'https://id.example.com/realms/main',
    clientId: 'faceauth-review',
    clientSecret: 'canary',
    name: 'single sign-on',
    roleClaim: 'roles',
    roles: { compliance: 'reviewer', it: 'administrator' },
  });
  for (const name of Object.keys(all)) {
    const [problem, ...others] = problemsOf({ ...all, [name]: '' });
    expect(problem).toContain(name);
    expect([problem?.includes('canary'), others]).toEqual([false, []]);
  }
  for (const OIDC_ROLES of ['reviewer', '[]', '{}', '{"it": "emperor"}', '{"it": ["lead"]}'])
    expect(problemsOf({ ...all, OIDC_ROLES })).toEqual([expect.stringContaining('each role one of reviewer, lead')]);
});
