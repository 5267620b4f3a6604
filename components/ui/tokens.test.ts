import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Rgb = readonly [number, number, number];
type Tokens = Readonly<Record<string, string>>;

const read = (name: string) => readFileSync(new URL(`../../app/${name}`, import.meta.url), 'utf8');
const css = `\n${read('tokens.css')}\n${read('tokens-dark.css')}`;

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

/** sRGB to light (IEC 61966-2-1). */
const linear = (colour: Rgb): Rgb =>
  colour.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio, WCAG 2.2: 1 to 21. */
function contrast(tokens: Tokens, front: string, back: string): number {
  const [a, b] = [luminance(rgb(tokens[front])), luminance(rgb(tokens[back]))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

type Matrix = readonly [Rgb, Rgb, Rgb];
const times = (matrix: Matrix, [x, y, z]: Rgb): Rgb =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Rgb;

/** What eyes without one of the three cones see, as linear sRGB: Machado, Oliveira, Fernandes 2009, severity 1.0. */
const EYES: Readonly<Record<string, Matrix>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Linear sRGB to OKLab: Ottosson 2020. */
function okLab(colour: Rgb): Rgb {
  const cones: Matrix = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ];
  const lab: Matrix = [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ];
  return times(lab, times(cones, colour).map(Math.cbrt) as unknown as Rgb);
}

/** How far apart two colours are for these eyes, in OKLab: 0.02 is just noticed side by side. */
function apart(tokens: Tokens, one: string, other: string, eyes: Matrix): number {
  const seen = (name: string) =>
    okLab(times(eyes, linear(rgb(tokens[name]))).map((c) => Math.min(1, Math.max(0, c))) as unknown as Rgb);
  const [a, b] = [seen(one), seen(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const GROUNDS = ['canvas', 'surface', 'sunken', 'hover'];
const STATUSES = ['approved', 'rejected', 'erased', 'other', 'caution'];
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
] as const;

describe.each(Object.entries(THEMES))('%s', (_, tokens) => {
  test.each(READ)('%s is read on %s: 4.5:1', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(SEEN)('%s is seen on %s: 3:1', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(3);
  });
});

/** What stands side by side as colour: fills of the charts, marks of statuses, and the accent among them. */
const TOLD_APART = [...STATUSES, 'accent'].flatMap((one, index, all) =>
  all.slice(index + 1).map((other) => [one, other] as const),
);
/** Four times what is just noticed: also for a mark of a few pixels. */
const FAR_ENOUGH = 0.08;

describe.each(Object.entries(THEMES))('%s', (_, tokens) => {
  describe.each(Object.entries(EYES))('eyes with %s', (__, eyes) => {
    test.each(TOLD_APART)('%s is told from %s', (one, other) => {
      expect(apart(tokens, one, other, eyes)).toBeGreaterThanOrEqual(FAR_ENOUGH);
    });
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
