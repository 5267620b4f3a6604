import type { Settings } from '#lib/env.ts';
import { HttpProblem } from './http-problem.ts';

const DAY_MS = 86_400_000;

/**
 * The file of RFC 9116.
 *
 * @param now UTC milliseconds; the file is good for 180 days from then
 * @throws HttpProblem 404 where nobody said whom to tell
 */
export function securityText(
  { securityContact, publicUrl }: Pick<Settings, 'securityContact' | 'publicUrl'>,
  now: number,
): Response {
  if (securityContact === null) throw NO_CONTACT;
  const lines = [
    `Contact: ${securityContact}`,
    `Expires: ${new Date(now + 180 * DAY_MS).toISOString()}`,
    'Preferred-Languages: en, ko',
    ...(publicUrl === null ? [] : [`Canonical: ${publicUrl}/.well-known/security.txt`]),
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

const NO_CONTACT = new HttpProblem({
  status: 404,
  kind: 'no-security-contact',
  title: 'Nobody is named',
  detail: 'Whoever runs this dashboard has not said where to report a vulnerability of this installation.',
  action: 'Tell your administrator. Administrators set SECURITY_CONTACT.',
});
