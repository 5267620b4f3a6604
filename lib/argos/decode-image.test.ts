import { describe, expect, it } from 'vitest';
import { decodeImage, imageType } from './decode-image.ts';

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xfb, 0xff, 0xbf, 1, 2, 3]);
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 7]);

describe('decodeImage', () => {
  const base64 = jpeg.toString('base64');
  it.each<[string, string | Buffer, Buffer]>([
    ['bare base64', base64, jpeg],
    ['base64 of a PNG', png.toString('base64'), png],
    ['base64 without padding', base64.replaceAll('=', ''), jpeg],
    ['base64 in lines', `${base64.slice(0, 4)}\r\n${base64.slice(4)}\n`, jpeg],
    ['a JSON text', JSON.stringify(base64), jpeg],
    ['a JSON text with escapes', `"${base64.slice(0, 4)}\\n${base64.slice(4).replaceAll('/', '\\/')}"`, jpeg],
    ['a data URL', `data:image/jpeg;base64,${base64}`, jpeg],
    ['plain bytes', png, png],
  ])('reads %s', (_, body, expected) => {
    expect(Buffer.from(decodeImage(Buffer.from(body))).equals(expected)).toBe(true);
  });

  it.each(['', ' ', '""', 'null', '{}', '[]', 'data:image/png;base64,'])('finds no image in %j', (body) => {
    expect(() => decodeImage(Buffer.from(body))).toThrow(expect.objectContaining({ kind: 'not-found' }));
  });

  it.each([
    '<svg onload="alert(1)"/>',
    Buffer.from('<svg/>').toString('base64'),
    'GIF89a',
    Buffer.from('GIF89a').toString('base64'),
    '{"a":1}',
    '====',
    base64 + '!',
  ])('gives nothing of %j', (body) => {
    expect(() => decodeImage(Buffer.from(body))).toThrow(expect.objectContaining({ kind: 'bad-answer' }));
  });
});

it('imageType goes by the first bytes', () => {
  expect(imageType(jpeg)).toBe('image/jpeg');
  expect(imageType(png)).toBe('image/png');
  expect(imageType(new Uint8Array())).toBeNull();
  expect(imageType(png.subarray(0, 7))).toBeNull();
});
