import { ArgosError } from '#lib/argos/errors.ts';
import { imageType } from '#lib/argos/decode-image.ts';

/**
 * Headers of an image that go by its bytes, not by what anybody called it.
 *
 * @throws ArgosError `bad-answer` where the bytes are neither JPEG nor PNG
 */
export function imageHeaders(bytes: Uint8Array, authId: string): Record<string, string> {
  const type = imageType(bytes);
  if (type === null)
    throw new ArgosError('bad-answer', { detail: 'It was asked for an image, and sent no JPEG or PNG.' });
  return {
    'content-type': type,
    'content-length': String(bytes.byteLength),
    'content-disposition': `inline; filename="${fileName(authId)}.${type === 'image/png' ? 'png' : 'jpg'}"`,
  };
}

/** Ids are opaque text, and a file's name is not the place for their slashes, dots and quotes. */
const fileName = (authId: string): string => `faceauth-${authId.replace(/[^\w-]+/gu, '_').slice(0, 80)}`;
