/**
 * A baseline JPEG encoder (ITU-T T.81) of the plainest kind: three components, no subsampling, one quantisation and one
 * pair of Huffman tables for all. The tables are those of annex K.3.
 */

const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
  55, 62, 63,
];
const QUANTISER = ZIGZAG.map((at) => 4 + 3 * ((at >> 3) + (at & 7)));

interface HuffmanTable {
  counts: readonly number[];
  values: readonly number[];
}

const DC: HuffmanTable = {
  counts: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
  values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
};
const AC: HuffmanTable = {
  counts: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d],
  values: [
    ...Buffer.from(
      '0102030004110512213141061351610722711432' +
        '8191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a' +
        '636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9ba' +
        'c2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
      'hex',
    ),
  ],
};

/** Code and its length for each value. */
const codesOf = ({ counts, values }: HuffmanTable): Map<number, { code: number; bits: number }> => {
  const codes = new Map<number, { code: number; bits: number }>();
  let code = 0;
  let next = 0;
  counts.forEach((count, index) => {
    for (let i = 0; i < count; i++) codes.set(values[next++] ?? 0, { code: code++, bits: index + 1 });
    code <<= 1;
  });
  return codes;
};

const COSINES = Float64Array.from({ length: 64 }, (_, at) => {
  const frequency = at >> 3;
  return Math.cos(((2 * (at & 7) + 1) * frequency * Math.PI) / 16) * (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5;
});

/** One dimension of the cosine transform, transposing; twice makes both. */
const transform = (block: Float64Array): Float64Array => {
  const out = new Float64Array(64);
  for (let row = 0; row < 8; row++) {
    for (let frequency = 0; frequency < 8; frequency++) {
      let sum = 0;
      for (let x = 0; x < 8; x++) sum += (block[row * 8 + x] ?? 0) * (COSINES[frequency * 8 + x] ?? 0);
      out[frequency * 8 + row] = sum;
    }
  }
  return out;
};

const segment = (marker: number, bytes: readonly number[]): number[] => {
  const length = bytes.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...bytes];
};

/** The entropy-coded part, bit by bit. */
const createBitWriter = (): { write: (value: number, bits: number) => void; finish: () => number[] } => {
  const bytes: number[] = [];
  let held = 0;
  let count = 0;
  const write = (value: number, bits: number): void => {
    for (let bit = bits - 1; bit >= 0; bit--) {
      held = (held << 1) | ((value >> bit) & 1);
      if (++count < 8) continue;
      bytes.push(held);
      // A 0xff in the data is followed by a zero, so that it isn't taken for a marker.
      if (held === 0xff) bytes.push(0);
      held = 0;
      count = 0;
    }
  };
  const finish = (): number[] => {
    while (count !== 0) write(1, 1);
    return bytes;
  };
  return { write, finish };
};

const sizeOf = (value: number): number => 32 - Math.clz32(Math.abs(value));

/**
 * Encodes a picture.
 *
 * @param width a multiple of 8
 * @param height a multiple of 8
 * @param colourAt red, green and blue of one pixel, each 0–255
 */
export const encodeJpeg = (
  width: number,
  height: number,
  colourAt: (x: number, y: number) => readonly [number, number, number],
): Buffer => {
  const writer = createBitWriter();
  const dcCodes = codesOf(DC);
  const acCodes = codesOf(AC);
  const writeCode = (codes: Map<number, { code: number; bits: number }>, value: number): void => {
    const { code, bits } = codes.get(value) ?? { code: 0, bits: 0 };
    writer.write(code, bits);
  };
  const writeValue = (value: number, bits: number): void =>
    writer.write(value < 0 ? value + (1 << bits) - 1 : value, bits);

  const writeBlock = (block: Float64Array, before: number): number => {
    const frequencies = transform(transform(block));
    const levels = ZIGZAG.map((at, index) => Math.round((frequencies[at] ?? 0) / (QUANTISER[index] ?? 1)));
    const level = levels[0] ?? 0;
    const difference = level - before;
    writeCode(dcCodes, sizeOf(difference));
    writeValue(difference, sizeOf(difference));
    let zeros = 0;
    for (const value of levels.slice(1, levels.findLastIndex((candidate, index) => index > 0 && candidate !== 0) + 1)) {
      if (value === 0) {
        zeros++;
        continue;
      }
      for (; zeros > 15; zeros -= 16) writeCode(acCodes, 0xf0);
      writeCode(acCodes, (zeros << 4) | sizeOf(value));
      writeValue(value, sizeOf(value));
      zeros = 0;
    }
    if (levels[63] === 0) writeCode(acCodes, 0);
    return level;
  };

  let before: [number, number, number] = [0, 0, 0];
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      const [y, cb, cr] = [new Float64Array(64), new Float64Array(64), new Float64Array(64)];
      for (let at = 0; at < 64; at++) {
        const [r, g, b] = colourAt(left + (at & 7), top + (at >> 3));
        y[at] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
        cb[at] = -0.168736 * r - 0.331264 * g + 0.5 * b;
        cr[at] = 0.5 * r - 0.418688 * g - 0.081312 * b;
      }
      before = [writeBlock(y, before[0]), writeBlock(cb, before[1]), writeBlock(cr, before[2])];
    }
  }

  const frame = [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
  return Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xdb, [0, ...QUANTISER]),
    ...segment(0xc0, frame),
    ...segment(0xc4, [0x00, ...DC.counts, ...DC.values]),
    ...segment(0xc4, [0x10, ...AC.counts, ...AC.values]),
    ...segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
    ...writer.finish(),
    ...[0xff, 0xd9],
  ]);
};
