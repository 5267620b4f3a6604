import { expect, test } from 'vitest';
import { readSettings } from '#lib/env.ts';
import { bareEnvironment, childEnvironment } from './child-environment.ts';

test('a child reads the settings that the supervisor settled on', () => {
  const given = {
    ARGOS_API_KEY: 'k-1',
    PUBLIC_URL: 'https://review.example.com',
    SYNC_FROM: '2025-01-01',
    TIME_ZONE: 'Asia/Seoul',
    ALARM_WEBHOOK_URL: 'https://chat.example.com/hook',
    ALARM_WEBHOOK_SECRET: 'sixteen characters',
    SMTP_URL: 'smtps://user:word@mail.example.com',
    ALARM_EMAIL_FROM: 'from@example.com',
    ALARM_EMAIL_TO: 'one@example.com, two@example.com',
  };
  const settings = readSettings(given);
  const env = childEnvironment({ ...process.env, ...given }, settings, 'postgresql://u:p@127.0.0.1/db', 'start');
  expect(readSettings(env)).toEqual({ ...settings, databaseUrl: 'postgresql://u:p@127.0.0.1/db' });
});

test('and so does one of the simulator', () => {
  const settings = { ...readSettings({}), argosBaseUrl: 'http://127.0.0.1:4010/v3' };
  const env = childEnvironment(process.env, settings, 'postgresql://u:p@127.0.0.1/db', 'start');
  expect(readSettings(env)).toMatchObject({ simulator: true, argosBaseUrl: 'http://127.0.0.1:4010/v3' });
});

test('the simulator’s process knows no key', () => {
  const env = bareEnvironment(
    { ...process.env, ARGOS_API_KEY: 'CANARY', ARGOS_PROJECTS: 'CANARY', DATABASE_URL: 'CANARY' },
    'start',
  );
  expect(JSON.stringify(env)).not.toContain('CANARY');
});
