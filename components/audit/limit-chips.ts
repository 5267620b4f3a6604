import type { AuditEntryAnswer } from '#lib/contract/audit.ts';
import { actorWords, actWords, whoWords } from '#lib/messages/describe-audit.ts';
import type { Messages } from '#lib/messages/messages.ts';
import type { AuditFilterState, AuditLimit } from '#lib/search-params/use-audit-filter.ts';

export interface LimitChip {
  limit: AuditLimit;
  name: string;
  value: string;
}

/**
 * What narrows the trail, one chip a limit; several values of one stand in it together.
 *
 * @param entries those that are shown: one of them may know an actor's name
 */
export function limitChips(
  words: Messages['audit'],
  { actor, act, outcome, record, project }: AuditFilterState['limits'],
  entries: readonly AuditEntryAnswer[],
): LimitChip[] {
  const { names } = words.filter;
  const by = entries.find((entry) => entry.actor === actor && whoWords(words, entry) !== actor);
  const values: Record<AuditLimit, string | null> = {
    project,
    actor: actor === null ? null : by ? whoWords(words, by) : actorWords(words, actor),
    act: act.map((each) => actWords(words, each)).join(', ') || null,
    outcome: outcome.map((each) => words.outcomes[each]).join(', ') || null,
    record,
  };
  const limits = Object.keys(values) as AuditLimit[];
  return limits.flatMap((limit) => {
    const value = values[limit];
    return value === null ? [] : [{ limit, name: names[limit], value }];
  });
}
