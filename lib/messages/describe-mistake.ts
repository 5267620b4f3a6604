import type { Messages } from './messages.ts';

type Mistakes = Messages['access']['mistakes'];

/** How the server words what is wrong with a field of a person, in English, and what is said of it. The first that fits. */
const KINDS: readonly [keyof Mistakes, RegExp][] = [
  ['tooShort', /^must be 12 characters or more/u],
  ['tooLong', /^must be \d+ characters or less/u],
  ['guessable', /^must be harder to guess/u],
  ['asBefore', /^must be another one than before/u],
  ['missing', /^must be (given|text)$/u],
  ['email', /^must be an e-mail address/u],
  ['name', /^must be a name of /u],
  ['emailTaken', /^must be one that nobody else has/u],
  ['projects', /^must be at least one project/u],
  ['scopes', /^must be at least one of /u],
  ['tokenEnd', /^must be (later than now|at most \d+ days from now|an instant )/u],
];

/** What is wrong with a field, in the reader's language; words never heard of as the server wrote them. */
export function mistakeText(mistakes: Mistakes, message: string): string {
  const kind = KINDS.find(([, pattern]) => pattern.test(message))?.[0];
  return kind === undefined ? message : mistakes[kind];
}
