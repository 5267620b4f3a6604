import { expect, test } from 'vitest';
import { drawImage } from './image.ts';

const draw = (authId: string, look = { occluded: false, helmet: false }): Buffer => drawImage({ authId, ...look });

/** The segments before the picture's data: marker and content. */
const segmentsOf = (jpeg: Buffer): Map<number, Buffer> => {
  const segments = new Map<number, Buffer>();
  let at = 2;
  while (jpeg[at] === 0xff && !segments.has(0xda)) {
    const length = jpeg.readUInt16BE(at + 2);
    segments.set(jpeg.readUInt8(at + 1), jpeg.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return segments;
};

test('the picture is a JPEG of 240 by 320 pixels in three colours', () => {
  const jpeg = draw('some-id');
  expect(jpeg.readUInt16BE(0)).toBe(0xffd8);
  expect(jpeg.readUInt16BE(jpeg.length - 2)).toBe(0xffd9);
  const segments = segmentsOf(jpeg);
  expect([...segments.keys()]).toEqual([0xe0, 0xdb, 0xc0, 0xc4, 0xda]);
  expect(segments.get(0xe0)?.toString('latin1', 0, 4)).toBe('JFIF');
  const frame = segments.get(0xc0);
  expect([frame?.readUInt8(0), frame?.readUInt16BE(1), frame?.readUInt16BE(3), frame?.readUInt8(5)]).toEqual([
    8, 320, 240, 3,
  ]);
});

test('inside the data every 0xff is followed by a zero', () => {
  const jpeg = draw('some-id');
  const data = jpeg.subarray(jpeg.indexOf(Buffer.from([0xff, 0xda])) + 14, jpeg.length - 2);
  for (let at = data.indexOf(0xff); at !== -1; at = data.indexOf(0xff, at + 1)) expect(data[at + 1]).toBe(0);
});

test('each id has a picture of its own, always the same', () => {
  const pictures = Array.from({ length: 40 }, (_, index) => draw(`id-${index}`).toString('base64'));
  expect(new Set(pictures).size).toBe(40);
  expect(draw('id-7').toString('base64')).toBe(pictures[7]);
  expect(draw('id-7', { occluded: true, helmet: false }).toString('base64')).not.toBe(pictures[7]);
  expect(draw('id-7', { occluded: false, helmet: true }).toString('base64')).not.toBe(pictures[7]);
});
