import { isLoopback } from '#lib/env-values.ts';
import { isProxy, peerOf } from './caller-address.ts';
import { HttpProblem } from './http-problem.ts';
import type { Services } from './services.ts';

type Known = Pick<Services, 'hosts' | 'settings'>;

/**
 * Refuses requests for a name that the dashboard is not known by. Whoever re-points a name of their own at this machine (DNS
 * rebinding) has the browser send that name, and would otherwise read everything as if from the same origin.
 *
 * @throws HttpProblem 421
 */
export function checkHost(headers: Headers, { hosts, settings }: Known): void {
  if (hosts.has(headers.get('host')?.toLowerCase() ?? '')) return;
  throw new HttpProblem({
    status: 421,
    kind: 'unknown-host',
    title: 'The dashboard is not known by this name',
    detail: 'The request is for a name that the dashboard does not answer to.',
    action: `Use ${properAddress(settings)}. Behind a reverse proxy set PUBLIC_URL to the address that people type.`,
  });
}

/**
 * Refuses who reaches a dashboard that stands behind a proxy on another machine past that proxy: they would speak to it in the clear.
 *
 * @throws HttpProblem 403
 */
export function checkPeer(headers: Headers, { settings }: Pick<Services, 'settings'>): void {
  const peer = peerOf(headers);
  if (settings.plainHttp || peer === null || isLoopback(peer) || isProxy(peer, settings)) return;
  throw new HttpProblem({
    status: 403,
    kind: 'past-the-proxy',
    title: 'The dashboard is reached through its proxy alone',
    detail: 'The request came to the dashboard itself, not through the reverse proxy in front of it.',
    action: `Use ${properAddress(settings)}. Is that a proxy of its own, name its address in TRUSTED_PROXIES.`,
  });
}

/** The address to be told to somebody who came by another one. */
export const properAddress = ({ publicUrl, port }: Known['settings']): string =>
  publicUrl ?? `http://localhost:${port}`;

/**
 * Refuses what the pages of other sites make a browser ask. They may link here, which a person then follows, but not to what is told of
 * in that person's name; they may not fetch, embed or post. A change must come from our own page: Sec-Fetch-Site `same-origin` where the browser sends it, and an Origin of ours
 * where there is one (`null` is nobody's, so foreign).
 *
 * Neither header = no browser: every browser in use sends Origin with a POST. A program on this machine could write any
 * header, so refusing it would keep out curl and nobody else.
 *
 * @throws HttpProblem 403
 */
export function checkOrigin(
  headers: Headers,
  { change, linkable }: { change: boolean; linkable: boolean },
  { origins }: Pick<Services, 'origins'>,
): void {
  const origin = headers.get('origin');
  if (origin !== null && !origins.has(origin)) throw FOREIGN;
  const site = headers.get('sec-fetch-site');
  if (site === null || site === 'same-origin') return;
  if (change) throw FOREIGN;
  const followedLink =
    linkable && headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document';
  if (site !== 'none' && !followedLink) throw FOREIGN;
}

const FOREIGN = new HttpProblem({
  status: 403,
  kind: 'foreign-origin',
  title: 'Another site may not do this',
  detail: 'The request was made by a page that is not part of this dashboard.',
  action: 'Do it in the dashboard itself. Behind a reverse proxy set PUBLIC_URL to the address that people type.',
});
