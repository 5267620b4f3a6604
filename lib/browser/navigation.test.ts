import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isLeaving, navigationBegins, navigationEnds, onArrival } from './navigation.ts';

let done: string[] = [];
beforeEach(() => {
  done = [];
  vi.useFakeTimers();
  vi.stubGlobal('window', { location: { href: 'http://here/explore?range=7d', pathname: '/explore' } });
});
afterEach(() => {
  vi.runAllTimers();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('what waits for a page is done when it is there, in its order, and waits again where it leads on', () => {
  navigationBegins('/submissions');
  expect(isLeaving()).toBe(true);
  onArrival(() => done.push('first'));
  onArrival(() => navigationBegins('/sync'));
  onArrival(() => done.push('last'));
  expect(done).toEqual([]);
  navigationEnds();
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['first']);
  navigationEnds();
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['first', 'last']);
  expect(isLeaving()).toBe(false);
});

test('within a page nothing waits, and who turns back to it does not either', () => {
  navigationBegins('/explore?range=30d');
  expect(isLeaving()).toBe(false);
  navigationBegins('/');
  onArrival(() => done.push('here'));
  navigationBegins('http://here/explore?range=7d');
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['here']);
});

test('a page that does not come is not waited for without end, and its keys are forgotten', () => {
  navigationBegins('/');
  for (let count = 0; count < 20; count += 1) onArrival(() => done.push('late'));
  vi.advanceTimersByTime(10_001);
  expect(isLeaving()).toBe(false);
  navigationEnds();
  vi.advanceTimersByTime(1);
  expect(done).toEqual([]);
});
