import { expect, test } from 'vitest';
import { callerAddress, PEER_HEADER } from './caller-address.ts';

const from = (
  peer: string,
  forwarded?: string,
  publicUrl: string | null = null,
  trustedProxies: string[] = [],
): string | null => {
  const headers = new Headers({ [PEER_HEADER]: peer });
  if (forwarded !== undefined) headers.set('x-forwarded-for', forwarded);
  return callerAddress(headers, { publicUrl, trustedProxies });
};

test('without a proxy the connection alone is believed', () => {
  expect(from('127.0.0.1', '203.0.113.9')).toBe('127.0.0.1');
  expect(from('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(from('2001:db8::1')).toBe('2001:db8::1');
  expect(from('no address')).toBeNull();
});

test('behind the proxy on this machine, what it added last is believed and nothing before it', () => {
  const url = 'https://review.example.com';
  expect(from('127.0.0.1', '10.9.9.9, 203.0.113.9', url)).toBe('203.0.113.9');
  expect(from('::1', 'made up', url)).toBe('::1');
  expect(from('::1', undefined, url)).toBe('::1');
  expect(from('192.0.2.7', '203.0.113.9', url)).toBe('192.0.2.7');
});

test('of proxies that are named, one behind the other, the first that is none of them is where it comes from', () => {
  const url = 'https://review.example.com';
  const proxies = ['10.0.0.0/24', '2001:db8::/64', '192.0.2.1'];
  expect(from('10.0.0.5', '203.0.113.9', url, proxies)).toBe('203.0.113.9');
  expect(from('192.0.2.1', '1.2.3.4, 203.0.113.9, 10.0.0.7', url, proxies)).toBe('203.0.113.9');
  expect(from('2001:db8::7', '2001:db8::1, 10.0.0.7', url, proxies)).toBe('2001:db8::1');
  expect(from('10.0.1.5', '203.0.113.9', url, proxies)).toBe('10.0.1.5');
  expect(from('10.0.0.5', 'made up', url, proxies)).toBe('10.0.0.5');
});
