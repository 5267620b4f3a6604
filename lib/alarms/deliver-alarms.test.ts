import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '#lib/domain/alarms.ts';
import { enqueueDeliveries } from '#lib/store/alarms/deliveries.ts';
import { findAlarm } from '#lib/store/alarms/list-alarms.ts';
import { keepAlarms } from '#lib/store/alarms/look-for-alarms.ts';
import { openMirror } from '#lib/store/testing/open-mirror.ts';
import type { TestMirror } from '#lib/store/testing/open-mirror.ts';
import { alarmChannels, mailOptions } from './channels.ts';
import { deliverAlarms, waitAfter } from './deliver-alarms.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-03-02T10:00:00Z');
const SECRET = 'a secret of the receiver';
const sender = { publicUrl: 'https://review.example.com', simulated: false };

/** Somebody who takes webhooks, and says what they are told to. */
let receiver: Server;
let webhook: string;
let answer: (response: ServerResponse, body: string) => void;
let received: { headers: IncomingHttpHeaders; body: string }[];

/** A mail server. */
let mail: SMTPServer;
let smtpUrl: string;
let letters: { to: string[]; text: string }[];
let refusal: Error | null;

let mirror: TestMirror;

beforeAll(async () => {
  mirror = await openMirror();
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      answer(response, body);
    });
  });
  webhook = `http://127.0.0.1:${await listening(receiver)}/hook`;
  mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        if (refusal === null) letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        done(refusal);
      });
    },
  });
  smtpUrl = `smtp://127.0.0.1:${await listening(mail)}`;
});
afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await new Promise<void>((resolve) => mail.close(resolve));
  await mirror.drop();
});
beforeEach(async () => {
  answer = (response) => response.writeHead(204).end();
  [received, letters, refusal] = [[], [], null];
  await mirror.db.deleteFrom('alarm').execute();
});

const listening = (server: Server | SMTPServer): Promise<number> =>
  new Promise((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => resolve((listener.address() as AddressInfo).port));
  });

const channels = (of: 'webhook' | 'email' | 'both') =>
  alarmChannels({
    alarmWebhook: of === 'email' ? null : { url: webhook, secret: SECRET },
    alarmEmail:
      of === 'webhook' ? null : { smtpUrl, from: 'from@example.com', to: ['one@example.com', 'two@example.com'] },
  });

const finding = (more: Partial<Finding> = {}): Finding => ({
  ...{
    projectId: null,
    dimension: 'failCode',
    value: 'Active_liveness_underscore',
    direction: 'above',
    rule: 'limits',
  },
  ...{ span: 'day', start: NOW - DAY, end: NOW, n: 346, x: 142, expected: 9.81, sigmas: 44.78 },
  ...more,
});
/** Alarms that are to be sent out. */
const found = (findings: Finding[], by = channels('both')) =>
  keepAlarms(mirror.db, findings, NOW, (trx, added) =>
    enqueueDeliveries(
      trx,
      added.map(({ id }) => id),
      by.map(({ name }) => name),
    ),
  );
const deliver = (by = channels('both'), at = Date.now()) =>
  deliverAlarms(mirror.db, { channels: by, sender, now: () => at });
const deliveries = async () => {
  const rows = await mirror.db.selectFrom('alarm').select('alarm_id').execute();
  const alarms = await Promise.all(rows.map(({ alarm_id: id }) => findAlarm(mirror.db, [], id)));
  return alarms.flatMap((each) => each?.alarm.deliveries ?? []);
};

describe('by webhook', () => {
  test('an alarm is posted once, signed so that the receiver can tell', async () => {
    await found([finding()], channels('webhook'));
    expect(await deliver(channels('webhook'))).toEqual({ sent: 1, failed: 0 });
    expect(await deliver(channels('webhook'))).toEqual({ sent: 0, failed: 0 });
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    const [, seconds, hex] = /^t=(\d+),v1=([0-9a-f]{64})$/u.exec(String(headers['x-faceauth-review-signature']))!;
    expect(createHmac('sha256', SECRET).update(`${seconds}.${body}`).digest('hex')).toBe(hex);
    expect(Math.abs(Number(seconds) * 1_000 - Date.now())).toBeLessThan(60_000);
    const message = JSON.parse(body) as Record<string, unknown>;
    expect(message).toMatchObject({
      title: 'Fail code Active_liveness_underscore: on 142 of 346; 9.8 were to be expected',
      link: `https://review.example.com/alarms/${String(message['id'])}`,
      ...{ start: '2026-03-01T10:00:00.000Z', end: '2026-03-02T10:00:00.000Z', events: 142, submissions: 346 },
      ...{ expected: 9.8, sigmas: 44.8, simulated: false },
    });
    expect(await deliveries()).toMatchObject([{ channel: 'webhook', attempts: 1, problem: null }]);
  });

  test('what fails is tried again, ever later, and the alarm says why', async () => {
    await found([finding()], channels('webhook'));
    answer = (response) => response.writeHead(500).end();
    const start = Date.now();
    expect(await deliver(channels('webhook'), start)).toEqual({ sent: 0, failed: 1 });
    expect(await deliveries()).toMatchObject([{ attempts: 1, sentAt: null, problem: 'it answered 500' }]);
    expect(await deliver(channels('webhook'), start + waitAfter(1) - 1_000)).toEqual({ sent: 0, failed: 0 });
    answer = (response) => response.writeHead(200).end();
    expect(await deliver(channels('webhook'), start + waitAfter(1))).toEqual({ sent: 1, failed: 0 });
    expect([1, 2, 3, 10, 30].map((tries) => waitAfter(tries) / 60_000)).toEqual([1, 2, 4, 360, 360]);
  });

  test('it follows no redirect: alarms go where the settings say and nowhere else', async () => {
    await found([finding()], channels('webhook'));
    answer = (response) => response.writeHead(302, { location: `${webhook}/elsewhere` }).end();
    await deliver(channels('webhook'));
    expect(received).toHaveLength(1);
    expect(await deliveries()).toMatchObject([{ problem: 'it answered 302' }]);
  });

  test('twelve tries are enough', async () => {
    await found([finding()], channels('webhook'));
    answer = (response) => response.writeHead(503).end();
    for (let hours = 0; hours < 20; hours++) await deliver(channels('webhook'), Date.now() + hours * 7 * 3_600_000);
    expect(received).toHaveLength(12);
    expect(await deliveries()).toMatchObject([{ attempts: 12, problem: 'it answered 503' }]);
  });

  test('two who send at once send each alarm once', async () => {
    const codes = ['a', 'b', 'c', 'd', 'e', 'f'];
    await found(
      codes.map((value) => finding({ value })),
      channels('webhook'),
    );
    answer = (response) => void setTimeout(() => response.writeHead(204).end(), 20);
    await Promise.all([deliver(channels('webhook')), deliver(channels('webhook'))]);
    await deliver(channels('webhook'));
    expect(received.map(({ body }) => (JSON.parse(body) as { value: string }).value).sort()).toEqual(codes);
  });

  test('what is closed, or does not hold any more, is not sent', async () => {
    await found([finding(), finding({ value: 'other' })], channels('webhook'));
    await mirror.db.updateTable('alarm').set({ state: 'closed' }).where('value', '=', 'other').execute();
    await keepAlarms(mirror.db, [finding({ value: 'other' })], NOW, () => Promise.resolve());
    expect(await deliver(channels('webhook'))).toEqual({ sent: 0, failed: 0 });
  });
});

describe('by e-mail', () => {
  test('it goes to all who are to have it, and says what the webhook says', async () => {
    await found([finding()], channels('email'));
    expect(await deliver(channels('email'))).toEqual({ sent: 1, failed: 0 });
    expect(letters).toHaveLength(1);
    expect(letters[0]?.to).toEqual(['one@example.com', 'two@example.com']);
    const text = unfolded(letters[0]!.text);
    expect(text).toContain('Subject: FaceAuth Review: Fail code Active_liveness_underscore: on 142 of 346');
    expect(text).toContain('https://review.example.com/alarms/');
  });

  test('a server that refuses is told of, without its words', async () => {
    await found([finding()], channels('email'));
    refusal = Object.assign(new Error('no such user: one@example.com'), { responseCode: 550 });
    expect(await deliver(channels('email'))).toEqual({ sent: 0, failed: 1 });
    expect(await deliveries()).toMatchObject([{ channel: 'email', problem: 'the mail server answered 550' }]);
  });

  test('beyond this machine there is no mail without TLS', () => {
    expect(mailOptions('smtp://mail.example.com').requireTLS).toBe(true);
    expect(mailOptions(smtpUrl).requireTLS).toBe(false);
  });
});

test('a name of ARGOS can put nothing into a header, and nothing is sent that tells of a person', async () => {
  const value = `code\r\nBcc: everybody@example.com\r\n\r\n\u202Ehidden\0 ${'x'.repeat(300)}`.replaceAll('\0', '');
  await found([finding({ value })]);
  expect(await deliver()).toEqual({ sent: 2, failed: 0 });
  expect(letters[0]?.to).toEqual(['one@example.com', 'two@example.com']);
  const head = letters[0]!.text.split('\r\n\r\n')[0]!;
  expect(head.split(/\r\n(?=\S)/u).map((line) => line.split(':')[0]!.toLowerCase())).not.toContain('bcc');
  const message = JSON.parse(received[0]!.body) as Record<string, unknown>;
  expect(Object.keys(message).sort()).toEqual(
    ['id', 'title', 'link', 'project', 'dimension', 'value', 'direction', 'span', 'start', 'end']
      .concat(['submissions', 'events', 'expected', 'sigmas', 'simulated'])
      .sort(),
  );
  expect(String(message['value'])).toMatch(/^code Bcc: everybody@example\.com hidden x{1,100}$/u);
  expect(String(message['value']).length).toBeLessThanOrEqual(100);
});

test('what is made up says so', async () => {
  await found([finding()], channels('webhook'));
  await deliverAlarms(mirror.db, { channels: channels('webhook'), sender: { publicUrl: null, simulated: true } });
  expect(JSON.parse(received[0]!.body)).toMatchObject({
    simulated: true,
    link: null,
    title: expect.stringMatching(/^Simulated: /u) as string,
  });
});

/** Header lines that were broken, and words that were encoded, as they were. */
const unfolded = (text: string): string => text.replaceAll(/\r\n[ \t]+/gu, ' ').replaceAll(/=\r\n/gu, '');
