import { encodeJpeg } from './jpeg.ts';
import { hashText, pick, unit } from './random.ts';

type Colour = readonly [number, number, number];

const WIDTH = 240;
const HEIGHT = 320;
const BAND = 40;

const SKINS: readonly [Colour, ...Colour[]] = [
  [244, 208, 177],
  [224, 172, 125],
  [198, 134, 88],
  [141, 85, 54],
  [92, 58, 40],
];
const HAIRS: readonly [Colour, ...Colour[]] = [
  [35, 28, 24],
  [84, 52, 30],
  [150, 100, 50],
  [120, 120, 125],
  [170, 70, 40],
];
const SHIRTS: readonly [Colour, ...Colour[]] = [
  [60, 90, 140],
  [150, 60, 70],
  [70, 120, 90],
  [110, 90, 140],
  [80, 80, 90],
];
const WALLS: readonly [Colour, ...Colour[]] = [
  [214, 224, 232],
  [228, 222, 208],
  [212, 228, 214],
  [230, 216, 222],
];
const INK: Colour = [30, 30, 36];
const WHITE: Colour = [250, 250, 248];
const HELMET: Colour = [245, 196, 40];
const MASK: Colour = [150, 200, 215];

/** Letters of five by seven points, a row a number, its highest bit leftmost. */
const LETTERS: Record<string, readonly number[]> = {
  S: [15, 16, 16, 14, 1, 1, 30],
  Y: [17, 17, 10, 4, 4, 4, 4],
  N: [17, 25, 21, 19, 17, 17, 17],
  T: [31, 4, 4, 4, 4, 4, 4],
  H: [17, 17, 17, 31, 17, 17, 17],
  E: [31, 16, 16, 30, 16, 16, 31],
  I: [14, 4, 4, 4, 4, 4, 14],
  C: [14, 17, 16, 16, 16, 17, 14],
};
const WORD = Array.from('SYNTHETIC');
const SCALE = 4;

const isInk = (x: number, y: number): boolean => {
  const column = Math.floor((x - (WIDTH - WORD.length * 6 * SCALE) / 2) / SCALE);
  const row = Math.floor((y - (BAND - 7 * SCALE) / 2) / SCALE);
  const letter = WORD[Math.floor(column / 6)];
  if (column < 0 || letter === undefined || row < 0 || row > 6 || column % 6 === 5) return false;
  return (((LETTERS[letter]?.[row] ?? 0) >> (4 - (column % 6))) & 1) === 1;
};

const inEllipse = (x: number, y: number, cx: number, cy: number, rx: number, ry: number): boolean =>
  ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;

/**
 * A drawn face, nobody's: above it a band with the word SYNTHETIC, below it a row of squares that spells the id's hash,
 * so that no two ids have the same picture.
 *
 * @returns a JPEG of 240 × 320 pixels
 */
export const drawImage = ({
  authId,
  occluded,
  helmet,
}: {
  authId: string;
  occluded: boolean;
  helmet: boolean;
}): Buffer => {
  const seed = hashText(authId);
  const second = hashText(`${authId} again`);
  const skin = pick(SKINS, seed, 1);
  const hair = pick(HAIRS, seed, 2);
  const shirt = pick(SHIRTS, seed, 3);
  const wall = pick(WALLS, seed, 4);
  const centre = WIDTH / 2 + 12 * (unit(seed, 5) - 0.5);
  const faceWidth = 56 + 12 * unit(seed, 6);
  const faceHeight = 76 + 12 * unit(seed, 7);
  const eyes = 152 + 8 * unit(seed, 8);
  const gap = 22 + 6 * unit(seed, 9);
  const smile = 0.01 + 0.02 * unit(seed, 10);
  const long = unit(seed, 11) < 0.45;
  const glasses = unit(seed, 12) < 0.3;
  const middle = 170;

  const onFace = (x: number, y: number): Colour => {
    const side = Math.abs(x - centre);
    if (occluded && y > eyes + 22) return Math.floor(y / 7) % 2 === 0 ? MASK : [130, 182, 200];
    const fromEye = Math.hypot(side - gap, y - eyes);
    if (glasses && fromEye > 15 && fromEye < 18) return INK;
    if (fromEye < 4) return INK;
    if (inEllipse(side, y, gap, eyes, 10, 6)) return WHITE;
    if (side > gap - 12 && side < gap + 12 && Math.abs(y - (eyes - 17)) < 2.5) return hair;
    if (Math.abs(x - centre - 3) < 2 && y > eyes + 8 && y < eyes + 30)
      return [skin[0] * 0.8, skin[1] * 0.8, skin[2] * 0.8];
    if (side < 22 && Math.abs(y - (eyes + 50 - smile * side * side)) < 3) return [170, 70, 75];
    const shade = 1 - 0.12 * (side / faceWidth) ** 2;
    return [skin[0] * shade, skin[1] * shade, skin[2] * shade];
  };

  const colourAt = (x: number, y: number): Colour => {
    if (y < BAND) return isInk(x, y) ? INK : (x + y) % 24 < 12 ? HELMET : [255, 218, 90];
    if (y >= HEIGHT - 24) {
      const square = Math.floor(x / (WIDTH / 64));
      const word = square < 32 ? seed : second;
      return y < HEIGHT - 18 ? INK : ((word >>> (square % 32)) & 1) === 1 ? WHITE : INK;
    }
    const top = middle - faceHeight;
    if (helmet && y < top + 42 && inEllipse(x, y, centre, top + 42, faceWidth + 14, 62)) return HELMET;
    const hairEdge = top + 26 + 6 * Math.sin(x / 9);
    if (inEllipse(x, y, centre, middle, faceWidth, faceHeight) && (y > hairEdge || helmet)) return onFace(x, y);
    if (inEllipse(x, y, centre, middle - 12, faceWidth + 9, faceHeight + 6) && (long || y < middle - 20)) return hair;
    if (long && Math.abs(x - centre) < faceWidth + 9 && y > middle - 20 && y < middle + 70) return hair;
    if (Math.abs(x - centre) < 22 && y > middle && y < 280) return [skin[0] * 0.85, skin[1] * 0.85, skin[2] * 0.85];
    if (inEllipse(x, y, centre, 330, 105, 76)) return shirt;
    return (x - y + 2000) % 40 < 2 ? [wall[0] - 14, wall[1] - 14, wall[2] - 14] : wall;
  };
  return encodeJpeg(WIDTH, HEIGHT, colourAt);
};
