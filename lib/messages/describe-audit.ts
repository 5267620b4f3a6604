import type { AuditEntryAnswer } from '#lib/contract/audit.ts';
import type { Messages } from './messages.ts';

type Words = Messages['audit'];
type Entry = Pick<AuditEntryAnswer, 'actor' | 'act' | 'detail'>;

/** The texts under these names are those of this one; undefined where it has none of its own. */
const wordOf = (texts: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(texts, name) ? texts[name] : undefined;

/** An act in plain words; one never heard of as it is: `mystery.done`. */
export const actWords = ({ acts }: Words, act: string): string => wordOf(acts, act) ?? act;

/** Is there a plain word for this act? */
export const isKnownAct = ({ acts }: Words, act: string): boolean => Object.hasOwn(acts, act);

/** What a field of an entry's detail is called; one never heard of as it is. */
export const detailName = ({ details }: Words, field: string): string => wordOf(details, field) ?? field;

/** An actor's id in words: `nobody` and `system` are no ids. */
export function actorWords({ nobody, system }: Words, actor: string): string {
  return actor === 'nobody' ? nobody : actor === 'system' ? system : actor;
}

/** Who did it: by name where the entry still has it, else by id; and by which API token, where the act was one of a script. */
export function whoWords(words: Words, { actor, act, detail }: Entry): string {
  const { name, tokenName } = (actor.startsWith('person:') ? detail : null) ?? {};
  const who = typeof name === 'string' && name !== '' ? name : actorWords(words, actor);
  // An act on a token tells of that one: a token can't act on tokens.
  return typeof tokenName === 'string' && !act.startsWith('token.') ? words.byToken(who, tokenName) : who;
}

/** How lib/audit/verify-trail.ts tells of each kind of finding, in English. */
const WHYS: readonly [keyof Words['whys'], RegExp][] = [
  ['number', /^entry \d+ is expected, and \d+ comes$/u],
  ['hash', /^its hash is not /u],
  ['time', /^it is earlier /u],
  ['detailAdded', /^it has a detail /u],
  ['detailChanged', /^its detail is not /u],
  ['detailGone', /^its detail is gone/u],
  ['checkpoint', /^a checkpoint .*names another hash$/u],
  ['signature', /^a checkpoint bears a signature /u],
  ['missing', /^it is missing: /u],
];

/** Why an entry is not as it was written, in the reader's language; a reason never heard of as the verifier says it. */
export function whyWords({ whys }: Words, why: string): string {
  const kind = WHYS.find(([, pattern]) => pattern.test(why))?.[0];
  return kind === undefined ? why : whys[kind];
}
