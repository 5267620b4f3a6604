import { BlockList, isIP } from 'node:net';
import type { Settings } from '#lib/env.ts';
import { isLoopback } from '#lib/env-values.ts';

/** Set by our own server in front of Next to the address that the connection comes from; what a caller sent under it is replaced. */
export const PEER_HEADER = 'x-faceauth-peer';

type Proxied = Pick<Settings, 'publicUrl' | 'trustedProxies'>;

/**
 * Where a request comes from. Behind proxies that are trusted (one of PUBLIC_URL on this machine, those of TRUSTED_PROXIES) that is the last
 * address in X-Forwarded-For that is not one of them; whatever stands before it is the caller's own claim.
 *
 * @returns an IP address; null where it is not known
 */
export function callerAddress(headers: Headers, settings: Proxied): string | null {
  let address = peerOf(headers);
  const hops = headers.get('x-forwarded-for')?.split(',') ?? [];
  while (address !== null && isProxy(address, settings)) {
    const before = plain(hops.pop()?.trim() ?? '');
    if (before === null) break;
    address = before;
  }
  return address;
}

/** The address that the connection comes from; null where our server is not in front, as in development. */
export const peerOf = (headers: Headers): string | null => plain(headers.get(PEER_HEADER) ?? '');

/** May it be believed what it says of others? */
export function isProxy(address: string, { publicUrl, trustedProxies }: Proxied): boolean {
  if (publicUrl !== null && isLoopback(address)) return true;
  return trustedProxies.length > 0 && listOf(trustedProxies).check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function listOf(networks: string[]): BlockList {
  const known = lists.get(networks);
  if (known) return known;
  const list = new BlockList();
  for (const each of networks) {
    const [address = '', bits] = each.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  lists.set(networks, list);
  return list;
}
const lists = new WeakMap<string[], BlockList>();

/** IPv4 as IPv4, also where it came over an IPv6 socket. */
function plain(address: string): string | null {
  const text = address.replace(/^::ffff:(?=\d+\.)/u, '');
  return isIP(text) === 0 ? null : text;
}
