import { randomInt } from 'node:crypto';

/** Without what looks alike in print: 0 o 1 i l. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const AMOUNT = 10;
const GROUP = 5;

/** Ten codes of 49 bits, as `ab3cd-e7fgh`: each lets its person in once where the authenticator is not at hand. */
export const makeRecoveryCodes = (): string[] =>
  Array.from({ length: AMOUNT }, () => {
    const text = Array.from({ length: 2 * GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    return `${text.slice(0, GROUP)}-${text.slice(GROUP)}`;
  });

/** A code as it was made, however it was typed: capitals, blanks and hyphens make no difference. */
export function readRecoveryCode(typed: string): string {
  const text = typed.toLowerCase().replaceAll(/[^a-z\d]/gu, '');
  return `${text.slice(0, GROUP)}-${text.slice(GROUP)}`;
}
