import { expect, test } from 'vitest';
import { knownHosts } from './known-hosts.ts';

test('loopback by each of its names, with the port', () => {
  const hosts = knownHosts({ hostname: '127.0.0.1', port: 3000, publicUrl: null });
  expect([...hosts].sort()).toEqual(['127.0.0.1:3000', '[::1]:3000', 'localhost:3000']);
});

test('the address listened on counts too', () => {
  expect(knownHosts({ hostname: '127.0.0.9', port: 3000, publicUrl: null })).toContain('127.0.0.9:3000');
});

test('PUBLIC_URL as browsers and proxies spell it', () => {
  const hosts = knownHosts({ hostname: '::1', port: 80, publicUrl: 'https://review.example.com' });
  expect(hosts).toContain('review.example.com');
  expect(hosts).toContain('review.example.com:443');
  expect(hosts).toContain('localhost');
  expect(hosts).not.toContain('example.com');
});
