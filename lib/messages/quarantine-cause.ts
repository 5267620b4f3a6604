import type { Messages } from './messages.ts';

type Causes = Messages['sync']['quarantine']['causes'];

/**
 * What was wrong with the record as a whole; the mirror keeps these sentences as they were written when it was listed. What is no object was
 * once quoted: not everybody is shown what ARGOS sent.
 */
const WHOLE: readonly [keyof Causes['whole'], RegExp][] = [
  ['nestedTooDeeply', /^It is nested too deeply to be kept\.$/u],
  ['notAnObject', /^It is not an object(?:, but “.*”)?\.$/su],
  ['noId', /^It names no id \(auth_id\)\.$/u],
  ['severalIds', /^It names several ids: (.*)\.$/su],
  ['noVerdict', /^It names no verdict \(auth_status\)\.$/u],
  ['noTime', /^It names no time \(create_time\)\.$/u],
];

/** What was wrong with one of its values: the name, then this, then what ARGOS sent, where it is told. */
const OF_VALUE: Readonly<Record<string, keyof Causes['value']>> = {
  'is not text': 'notText',
  'is longer than 300 characters': 'tooLong',
  'is blank': 'blank',
  'contains the character NUL, which can not be stored': 'nul',
  'contains half a character (a lone surrogate), which can not be stored': 'loneSurrogate',
  'is not a number': 'notNumber',
  'is neither true nor false': 'neitherTrueNorFalse',
  'is not a time of this century in ISO 8601': 'notTime',
  'is not an object': 'notObject',
};
const VALUE = /(\S+) ([^:“”]+?)(?:: “(.*?)”)?\.(?: |$)/suy;

/** Why a record is in quarantine, in the reader's language; what is not known here stays as it was written. */
export function causeText({ whole, value }: Causes, cause: string): string {
  for (const [kind, pattern] of WHOLE) {
    const found = pattern.exec(cause);
    if (found) return whole[kind](found[1] ?? '');
  }
  const said: string[] = [];
  const pattern = new RegExp(VALUE);
  while (pattern.lastIndex < cause.length) {
    const [, name = '', what = '', sent = ''] = pattern.exec(cause) ?? [];
    const kind = OF_VALUE[what];
    if (kind === undefined) return cause;
    said.push(value[kind](name, sent));
  }
  return said.join(' ');
}
