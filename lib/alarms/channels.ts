import { createHmac } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { AlarmEmail, AlarmWebhook } from '#lib/env-alarms.ts';
import { isLocalMail } from '#lib/env-alarms.ts';
import type { AlarmChannelName } from '#lib/store/alarms/deliveries.ts';
import { alarmText } from './alarm-message.ts';
import type { AlarmMessage } from './alarm-message.ts';

const DEADLINE_MS = 10_000;

/** Somewhere that alarms are sent to. */
export interface AlarmChannel {
  name: AlarmChannelName;
  /** @throws Error with words for who runs the dashboard, without any secret */
  send: (message: AlarmMessage) => Promise<void>;
}

/** The channels that are configured; none = an empty list. */
export const alarmChannels = (settings: {
  alarmWebhook: AlarmWebhook | null;
  alarmEmail: AlarmEmail | null;
}): AlarmChannel[] => [
  ...(settings.alarmWebhook ? [webhookChannel(settings.alarmWebhook)] : []),
  ...(settings.alarmEmail ? [emailChannel(settings.alarmEmail)] : []),
];

/**
 * Posts the message as JSON, signed: `t=<seconds>,v1=<hex>`, where the hex is HMAC-SHA256 of `<seconds>.<body>` by the shared secret. The
 * time is in it, so that what was recorded can't be sent again later.
 */
function webhookChannel({ url, secret }: AlarmWebhook): AlarmChannel {
  return {
    name: 'webhook',
    send: async (message) => {
      const body = JSON.stringify(message);
      const seconds = Math.floor(Date.now() / 1_000);
      const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-faceauth-review-signature': `t=${seconds},v1=${signature}`,
          // A message that is sent twice, because an answer was lost, has the same.
          'idempotency-key': `alarm-${message.id}`,
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(DEADLINE_MS),
      }).catch((error: unknown) => {
        throw new Error(timedOut(error) ? 'it did not answer within 10 s' : 'it could not be reached', {
          cause: error,
        });
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`it answered ${response.status}`);
    },
  };
}

const timedOut = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';

/** Beyond this machine passwords and alarms travel by TLS alone. */
export const mailOptions = (smtpUrl: string) => ({
  url: smtpUrl,
  requireTLS: !isLocalMail(smtpUrl),
  connectionTimeout: DEADLINE_MS,
  greetingTimeout: DEADLINE_MS,
  socketTimeout: DEADLINE_MS,
  // Nothing of a message is ever read from a file or fetched.
  disableFileAccess: true,
  disableUrlAccess: true,
});

function emailChannel({ smtpUrl, from, to }: AlarmEmail): AlarmChannel {
  const transport = createTransport(mailOptions(smtpUrl));
  return {
    name: 'email',
    send: async (message) => {
      await transport
        .sendMail({
          from,
          to: [...to],
          subject: `FaceAuth Review: ${message.title}`,
          text: alarmText(message),
          messageId: `<alarm-${message.id}.${Date.parse(message.start)}@faceauth-review.invalid>`,
        })
        .catch((error: unknown) => {
          throw new Error(mailProblem(error), { cause: error });
        });
    },
  };
}

/** A server's own words may quote what it was told; its code says enough. */
function mailProblem(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (code === 'EAUTH') return 'the mail server refused user or password of SMTP_URL';
  if (code === 'ETLS') return 'the mail server offers no STARTTLS, or its certificate is not valid';
  if (typeof responseCode === 'number') return `the mail server answered ${responseCode}`;
  return 'the mail server could not be reached';
}
