import type { Messages } from '#lib/messages/messages.ts';
import { rankActs } from './rank-acts.ts';

/**
 * The documented fail codes that are meant by words of their names, as the reader's language shows them, or by the codes; the best
 * first. The server searches what ARGOS sent, and knows no names.
 */
export function findFailCodes({ failCodes }: Messages['terms'], sought: string): string[] {
  if (sought.trim().length < 2) return [];
  const named = Object.entries(failCodes).map(([id, { title }]) => ({ id, name: title, keywords: id }));
  return rankActs(sought, named, []).map(({ id }) => id);
}
