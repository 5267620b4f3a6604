import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortedJson } from './sorted-json.ts';

it('sortedJson: equal content is equal text, whatever the order of keys, and nothing is lost', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== 'object' || value === null) return value;
    return JSON.parse(
      `{${Object.entries(value)
        .toReversed()
        .map(([key, part]) => `${JSON.stringify(key)}:${JSON.stringify(shuffled(part))}`)
        .join(',')}}`,
    );
  };
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const text = sortedJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(sortedJson(shuffled(value))).toBe(text);
    }),
  );
  expect(sortedJson(JSON.parse('{"b":1,"__proto__":{"z":1,"a":2},"a":[{"d":1,"c":2}]}'))).toBe(
    '{"__proto__":{"a":2,"z":1},"a":[{"c":2,"d":1}],"b":1}',
  );
});
