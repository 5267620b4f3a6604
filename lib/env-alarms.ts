import { readSecretFile, setting } from './env-setting.ts';
import { emailAddress, isLoopback, Unfit, upstreamUrl } from './env-values.ts';

/** Where alarms are sent to, beside the dashboard. */
export const alarmSettings = {
  ALARM_WEBHOOK_URL: setting(
    {
      description: 'An address that each new alarm is sent to as signed JSON, by POST; nothing personal is in it.',
      fallback: 'none',
      example: 'https://chat.example.com/hooks/faceauth',
    },
    upstreamUrl,
  ),
  ALARM_WEBHOOK_SECRET: setting(
    {
      description: 'What these are signed with, 16 characters or more, so that the receiver knows whom they are from.',
      fallback: 'none',
      secret: true,
      example: 'a-long-random-text',
    },
    signingSecret,
  ),
  ALARM_WEBHOOK_SECRET_FILE: setting(
    { description: 'A file that holds it, instead.', fallback: 'none', example: '/run/secrets/alarm-webhook-secret' },
    (text) => signingSecret(readSecretFile(text)),
  ),
  SMTP_URL: setting(
    {
      description:
        'A mail server that alarms are sent by: smtps://, or smtp:// with STARTTLS (without only on this machine itself).',
      fallback: 'no e-mail',
      secret: true,
      example: 'smtps://user:password@mail.example.com',
    },
    smtpUrl,
  ),
  ALARM_EMAIL_FROM: setting(
    { description: 'Who these e-mails are from.', fallback: 'none', example: 'faceauth-review@example.com' },
    emailAddress,
  ),
  ALARM_EMAIL_TO: setting(
    { description: 'Whom they go to, separated by commas.', fallback: 'none', example: 'compliance@example.com' },
    (text) => text.split(',').map((each) => emailAddress(each.trim())),
  ),
};

export interface AlarmWebhook {
  url: string;
  secret: string;
}

export interface AlarmEmail {
  smtpUrl: string;
  from: string;
  to: readonly string[];
}

interface AlarmValues {
  ALARM_WEBHOOK_URL?: string | undefined;
  ALARM_WEBHOOK_SECRET?: string | undefined;
  ALARM_WEBHOOK_SECRET_FILE?: string | undefined;
  SMTP_URL?: string | undefined;
  ALARM_EMAIL_FROM?: string | undefined;
  ALARM_EMAIL_TO?: string[] | undefined;
}

export function alarmChannelsOf(value: AlarmValues): {
  alarmWebhook: AlarmWebhook | null;
  alarmEmail: AlarmEmail | null;
} {
  const { ALARM_WEBHOOK_URL: url, SMTP_URL: smtp, ALARM_EMAIL_FROM: from, ALARM_EMAIL_TO: to } = value;
  const secret = value.ALARM_WEBHOOK_SECRET ?? value.ALARM_WEBHOOK_SECRET_FILE;
  return {
    alarmWebhook: url === undefined || secret === undefined ? null : { url, secret },
    alarmEmail: smtp === undefined || from === undefined || to === undefined ? null : { smtpUrl: smtp, from, to },
  };
}

/** Half of a channel sends nothing, and would look as if there were no alarms. */
export function alarmProblems(given: Readonly<Record<string, string>>): string[] {
  const has = (name: string): boolean => name in given;
  const secrets = ['ALARM_WEBHOOK_SECRET', 'ALARM_WEBHOOK_SECRET_FILE'].filter(has);
  const email = ['SMTP_URL', 'ALARM_EMAIL_FROM', 'ALARM_EMAIL_TO'];
  const missing = email.filter((name) => !has(name));
  return [
    ...(has('ALARM_WEBHOOK_URL') && secrets.length === 0
      ? ['ALARM_WEBHOOK_URL is set without ALARM_WEBHOOK_SECRET (or ALARM_WEBHOOK_SECRET_FILE); set both, or neither']
      : []),
    ...(secrets.length > 0 && !has('ALARM_WEBHOOK_URL')
      ? [`${secrets.join(' and ')} set without ALARM_WEBHOOK_URL; set both, or neither`]
      : []),
    ...(secrets.length > 1 ? [`${secrets.join(' and ')} are set together; set only one of them`] : []),
    ...(missing.length > 0 && missing.length < email.length
      ? [`${email.filter(has).join(', ')} set without ${missing.join(', ')}; alarms by e-mail need all three`]
      : []),
  ];
}

function signingSecret(text: string): string {
  if (text.length >= 16) return text;
  throw new Unfit('16 characters or more');
}

function smtpUrl(text: string): string {
  const url = URL.parse(text);
  if (url !== null && /^smtps?:$/u.test(url.protocol) && url.hostname !== '' && url.search === '' && url.hash === '')
    return text;
  throw new Unfit('smtps://user:password@host:port or smtp://user:password@host:port');
}

/** Does mail to this server need no TLS, as it stays on this machine? */
export const isLocalMail = (smtp: string): boolean => isLoopback(new URL(smtp).hostname);
