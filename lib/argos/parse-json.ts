import { ArgosError } from './errors.ts';

/**
 * The JSON value of a body. Strict UTF-8: a byte that is none would otherwise become a sign that ARGOS never sent, in an id perhaps.
 *
 * @throws ArgosError `bad-answer`; its message quotes nothing of the body, which may hold personal data
 */
export function parseJson(body: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new ArgosError('bad-answer', { detail: 'It is not text in UTF-8.' });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new ArgosError('bad-answer', { detail: whatElse(text) });
  }
}

function whatElse(text: string): string {
  if (text.trim() === '') return 'It is empty.';
  if (/^\s*</.test(text)) return 'It is a web page, not JSON.';
  return 'It is not JSON, or was cut off.';
}

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
