import { expect, test } from 'vitest';
import { attendance, watchInput } from './unattended.ts';

function page() {
  const target = new EventTarget();
  let time = 1_000;
  const isUnattended = watchInput(target, () => time);
  return {
    isUnattended,
    after: (ms: number) => (time += ms),
    input: (name: string) => target.dispatchEvent(new Event(name)),
  };
}

test('a page that was just opened is attended, and a minute without input later it is not', () => {
  const { isUnattended, after } = page();
  expect(isUnattended()).toBe(false);
  after(59_999);
  expect(isUnattended()).toBe(false);
  after(1);
  expect(isUnattended()).toBe(true);
});

test.each(['pointerdown', 'keydown', 'wheel', 'touchstart'])('%s is somebody', (name) => {
  const { isUnattended, after, input } = page();
  after(100_000);
  input(name);
  expect(isUnattended()).toBe(false);
  after(60_000);
  expect(isUnattended()).toBe(true);
});

test('what comes by itself is nobody', () => {
  const { isUnattended, after, input } = page();
  after(60_000);
  for (const name of ['focus', 'visibilitychange', 'pointermove', 'scroll']) input(name);
  expect(isUnattended()).toBe(true);
});

test('without a page nothing is said', () => {
  expect(attendance()).toEqual({});
});
