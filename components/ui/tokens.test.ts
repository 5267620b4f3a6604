import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Rgb = readonly [number, number, number];
type Tokens = Readonly<Record<string, string>>;

const read = (name: string) => readFileSync(new URL(`../../app/${name}`, import.meta.url), 'utf8');
const css = `\n${read('tokens.css')}`;

function tokensOf(selector: string): Tokens {
  const block = css.split(`\n${selector} {`)[1]?.split('\n}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const light = tokensOf(':root');
const THEMES = { light, dark: { ...light, ...tokensOf("[data-theme='dark']") } };

function rgb(hex: string | undefined): Rgb {
  const digits = /^#([0-9a-f]{6})$/.exec(hex ?? '')?.[1];
  if (!digits) throw new Error(`not an opaque colour: ${hex}`);
  return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255) as unknown as Rgb;
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio, WCAG 2.2: 1 to 21. */
function contrast(tokens: Tokens, front: string, back: string): number {
  const [a, b] = [luminance(rgb(tokens[front])), luminance(rgb(tokens[back]))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const GROUNDS = ['canvas', 'surface', 'sunken', 'hover'];
const STATUSES = ['approved', 'rejected', 'erased', 'other', 'caution'];
const CHARTS = ['chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5', 'chart-6'];
const cross = (fronts: string[], backs: string[]) =>
  fronts.flatMap((front) => backs.map((back) => [front, back] as const));

const READ = [
  ...cross(['ink', 'muted', 'faint', 'accent-text', ...STATUSES.map((status) => `${status}-text`)], GROUNDS),
  ...[...STATUSES, 'accent'].map((name) => [`${name}-text`, `${name}-soft`] as const),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['canvas', 'ink'], // tooltips
  ...cross(['chart-axis', 'chart-threshold'], ['canvas', 'surface']),
] as const;

const SEEN = [
  ...cross([...STATUSES, 'accent', 'control'], GROUNDS),
  ...STATUSES.map((name) => [name, `${name}-soft`] as const),
  ...cross(CHARTS, ['canvas', 'surface']),
] as const;

describe.each(Object.entries(THEMES))('%s', (_, tokens) => {
  test.each(READ)('%s is read on %s: 4.5:1', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(SEEN)('%s is seen on %s: 3:1', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(3);
  });
});

test('the dark theme names no colour that the light one does not', () => {
  expect(Object.keys(light)).toEqual(expect.arrayContaining(Object.keys(tokensOf("[data-theme='dark']"))));
});

test('verdicts bear the colours that were promised', () => {
  expect(light).toMatchObject({ approved: '#0072b2', rejected: '#d55e00' });
});

test('every token has a class of its own, and every class a token', () => {
  const themed = [...read('globals.css').matchAll(/--color-([\w-]+): var\(--([\w-]+)\)/g)];
  const colours = Object.keys(light).filter((name) => !name.startsWith('shadow-'));
  expect(themed.map(([, name]) => name).sort()).toEqual(colours.sort());
  for (const [, name, token] of themed) expect(token).toBe(name);
});
