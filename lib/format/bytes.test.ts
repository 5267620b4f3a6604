import { expect, test } from 'vitest';
import { formatBytes } from './bytes.ts';

test.each([
  [0, '0 B'],
  [412, '412 B'],
  [999, '999 B'],
  [1_000, '1.0 kB'],
  [99_960, '100 kB'],
  [999_600, '1.0 MB'],
  [39_481_344, '39.5 MB'],
  [1_234_000_000, '1.2 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
