import type { Refusal } from '#lib/shortcuts/preferences.ts';
import type { Messages } from './messages.ts';

/** Why keys can't be given to a shortcut, in a sentence. */
export function describeRefusal({ names, refusals }: Messages['shortcuts'], refusal: Refusal): string {
  return 'other' in refusal ? refusals[refusal.reason](names[refusal.other]) : refusals[refusal.reason];
}
