import { expect, test } from 'vitest';
import { readSettings } from './env.ts';
import { problemsOf } from './testing/settings-problems.ts';

const WEBHOOK = { ALARM_WEBHOOK_URL: 'https://chat.example.com/hook', ALARM_WEBHOOK_SECRET: 'sixteen characters' };
const EMAIL = {
  SMTP_URL: 'smtps://user:secret-word@mail.example.com',
  ALARM_EMAIL_FROM: 'from@example.com',
  ALARM_EMAIL_TO: 'one@example.com, TWO@example.com',
};

test('each channel is there where all of it is set', () => {
  expect(readSettings(WEBHOOK)).toMatchObject({
    alarmWebhook: { url: WEBHOOK.ALARM_WEBHOOK_URL, secret: WEBHOOK.ALARM_WEBHOOK_SECRET },
    alarmEmail: null,
  });
  expect(readSettings(EMAIL)).toMatchObject({
    alarmWebhook: null,
    alarmEmail: { smtpUrl: EMAIL.SMTP_URL, from: 'from@example.com', to: ['one@example.com', 'two@example.com'] },
  });
});

test.each([
  ...Object.keys(WEBHOOK).map((name) => [name, WEBHOOK]),
  ...Object.keys(EMAIL).map((name) => [name, EMAIL]),
] as [string, Record<string, string>][])('without %s it says what is missing', (name, all) => {
  const { [name]: left, ...given } = all;
  expect(left).toBeDefined();
  const [problem, ...more] = problemsOf(given);
  expect(more).toEqual([]);
  expect(problem).toContain(name);
});

test.each([
  ['ALARM_WEBHOOK_URL', 'http://chat.example.com/hook', WEBHOOK],
  ['ALARM_WEBHOOK_SECRET', 'too short', WEBHOOK],
  ['SMTP_URL', 'https://mail.example.com', EMAIL],
  ['ALARM_EMAIL_TO', 'one@example.com, somebody', EMAIL],
] as [string, string, Record<string, string>][])('%s refuses %j, and tells no secret', (name, value, all) => {
  const [problem, ...more] = problemsOf({ ...all, [name]: value });
  expect(more).toEqual([]);
  expect(problem).toContain(name);
  expect(problem).not.toMatch(/secret-word|sixteen characters|too short/u);
});
