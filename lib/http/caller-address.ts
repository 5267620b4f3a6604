import { isIP } from 'node:net';
import type { Settings } from '#lib/env.ts';

/** Set by our own server in front of Next to the address that the connection comes from; what a caller sent under it is replaced. */
export const PEER_HEADER = 'x-faceauth-peer';

/**
 * Where a request comes from. Behind the reverse proxy of PUBLIC_URL, which stands on this machine, that is the last address that the proxy
 * added to X-Forwarded-For; whatever stands before it is the caller's own claim.
 *
 * @returns an IP address; null where it is not known
 */
export function callerAddress(headers: Headers, { publicUrl }: Pick<Settings, 'publicUrl'>): string | null {
  const peer = plain(headers.get(PEER_HEADER) ?? '');
  if (publicUrl === null || peer === null || !isLoopback(peer)) return peer;
  return plain(headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '') ?? peer;
}

/** IPv4 as IPv4, also where it came over an IPv6 socket. */
function plain(address: string): string | null {
  const text = address.replace(/^::ffff:(?=\d+\.)/u, '');
  return isIP(text) === 0 ? null : text;
}

const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.');
