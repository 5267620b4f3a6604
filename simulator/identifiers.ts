import { mix, scramble, unscramble } from './random.ts';

/**
 * Ids are opaque to a client, yet the simulator reads them backwards: the first word is the record's scrambled serial,
 * the second proves it. So a million records need no table of ids.
 */
const PROOF = 0x0a117e57;
const GHOST = 0x06057006;
const SUBJECT = 0x5eb1ec70;

const spell = (first: number, second: number): string =>
  first.toString(36).padStart(7, '0') + second.toString(36).padStart(7, '0');

/** The id of the record with this serial. */
export const authIdOf = (seed: number, serial: number): string =>
  spell(scramble(serial ^ seed), mix(seed ^ PROOF, serial));

/**
 * An id that names the same place in the list, but no record: what the key of an empty page is made of, as a database
 * that filters after reading would give.
 */
export const ghostIdOf = (seed: number, serial: number): string =>
  spell(scramble(serial ^ seed), mix(seed ^ GHOST, serial));

/** The serial that an id stands for, and whether it is a ghost; `null` where we never made such an id. */
export const readAuthId = (seed: number, authId: string): { serial: number; ghost: boolean } | null => {
  if (!/^[0-9a-z]{14}$/.test(authId)) return null;
  const serial = (unscramble(parseInt(authId.slice(0, 7), 36)) ^ seed) | 0;
  if (authIdOf(seed, serial) === authId) return { serial, ghost: false };
  if (ghostIdOf(seed, serial) === authId) return { serial, ghost: true };
  return null;
};

/** The reference submission of a subject: `kyc_submission_id`. */
export const kycIdOf = (seed: number, subject: number): string =>
  spell(scramble(subject ^ mix(seed, SUBJECT)), mix(seed ^ SUBJECT, subject));
