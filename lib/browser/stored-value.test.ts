import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { storedValue } from './stored-value.ts';

/** As much of a browser as the store asks for. */
class Tab extends EventTarget {
  readonly kept = new Map<string, string>();
  refuses = false;
  readonly localStorage = {
    getItem: (name: string): string | null => this.open().get(name) ?? null,
    setItem: (name: string, text: string): void => {
      this.open().set(name, text);
    },
  };
  private open(): Map<string, string> {
    if (this.refuses) throw new DOMException('denied', 'SecurityError');
    return this.kept;
  }
  /** Another tab has written. */
  hear(key: string): void {
    this.dispatchEvent(Object.assign(new Event('storage'), { key }));
  }
}

let tab = new Tab();
beforeEach(() => {
  tab = new Tab();
  vi.stubGlobal('window', tab);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const numbers = () =>
  storedValue<number[]>('local', 'numbers', (text) => (text === null ? [] : (JSON.parse(text) as number[])));

test('a value is kept, told to who listens, and the same object until it changes', () => {
  const value = numbers();
  const changed = vi.fn();
  const stop = value.subscribe(changed);
  expect(value.get()).toBe(value.getInitial());
  value.set([1, 2]);
  expect(changed).toHaveBeenCalledTimes(1);
  expect(value.get()).toEqual([1, 2]);
  expect(value.get()).toBe(value.get());
  expect(numbers().get()).toEqual([1, 2]);
  stop();
  value.set([3]);
  expect(changed).toHaveBeenCalledTimes(1);
});

test('what another tab writes is heard and read', () => {
  const value = numbers();
  const changed = vi.fn();
  value.subscribe(changed);
  tab.kept.set('numbers', '[7]');
  tab.hear('something else');
  expect(changed).not.toHaveBeenCalled();
  tab.hear('numbers');
  expect(changed).toHaveBeenCalledTimes(1);
  expect(value.get()).toEqual([7]);
});

test('where the browser keeps nothing, it holds as long as the page', () => {
  tab.refuses = true;
  const value = numbers();
  expect(value.get()).toEqual([]);
  value.set([1]);
  expect(value.get()).toEqual([1]);
});
