import type { Settings } from '#lib/env.ts';

/**
 * Names of our cookies. Over TLS `__Host-`, which a browser takes only with Secure, for this very host and all of its paths. On loopback
 * there is no TLS, and cookies of one host are seen at all of its ports: the port in the name keeps two dashboards apart.
 *
 * @returns `prefix` begins the names of cookies that are there during a sign-in; `language` holds what a reader has chosen before it
 */
export function cookieNames({ publicUrl, port }: Pick<Settings, 'publicUrl' | 'port'>): {
  secure: boolean;
  session: string;
  language: string;
  prefix: string;
} {
  const secure = publicUrl?.startsWith('https:') ?? false;
  const prefix = secure ? '__Host-faceauth-review' : `faceauth-review-${port}`;
  return { secure, session: `${prefix}.session`, language: `${prefix}.language`, prefix };
}
