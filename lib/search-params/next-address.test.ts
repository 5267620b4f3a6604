import { expect, test } from 'vitest';
import { nextAddress, signInHref } from './next-address.ts';

test.each(['/', '/submissions', '/submissions?status=rejected&q=a%20b#row', '/sync', '/sign-insurance', '/apis'])(
  '%s is where one goes',
  (address) => {
    expect(nextAddress(address)).toBe(address);
  },
);

test.each([
  null,
  '',
  'submissions',
  'https://evil.example/',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/sign-in',
  '/sign-in?next=/sync',
  '/x/../sign-in',
  '/join#token',
  '/api/export',
  '/api',
  '/_next/static/x.js',
])('%j leads to the first page', (address) => {
  expect(nextAddress(address)).toBe('/');
});

test('the page to sign in knows where one came from', () => {
  expect(signInHref('/submissions?q=x&range=7d')).toBe('/sign-in?next=%2Fsubmissions%3Fq%3Dx%26range%3D7d');
  expect(signInHref('/')).toBe('/sign-in');
  expect(signInHref(null)).toBe('/sign-in');
  expect(signInHref('//evil.example')).toBe('/sign-in');
});
