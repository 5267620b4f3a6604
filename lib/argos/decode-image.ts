import { ArgosError } from './errors.ts';

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** What kind of picture these bytes begin as; `null` where they are none that a browser is to be given. */
export function imageType(bytes: Uint8Array): 'image/jpeg' | 'image/png' | null {
  const begins = (magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (begins(JPEG)) return 'image/jpeg';
  return begins(PNG) ? 'image/png' : null;
}

/**
 * The picture in an answer: documented as a bare base64 text; quoted as JSON, as a data URL, or in plain bytes it is read too.
 *
 * @throws ArgosError `not-found` where the answer is empty, `bad-answer` where it is no JPEG or PNG
 */
export function decodeImage(body: Buffer): Uint8Array {
  if (imageType(body)) return body;
  const text = unquoted(body.toString('latin1').trim())
    .replace(/^data:image\/[a-z+.-]+;base64,/i, '')
    .replace(/(?:\s|\\[rn])+/g, '');
  if (text === '' || text === 'null' || text === '{}' || text === '[]') {
    throw new ArgosError('not-found', { detail: 'There is no image.' });
  }
  const bytes = BASE64.test(text) ? Buffer.from(text, 'base64') : Buffer.alloc(0);
  if (!imageType(bytes))
    throw new ArgosError('bad-answer', { detail: 'It was asked for an image, and sent no JPEG or PNG.' });
  return bytes;
}

/** JSON may escape the slash, which base64 is full of. */
const unquoted = (text: string): string => (/^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('\\/', '/') : text);
