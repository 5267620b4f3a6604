'use client';
import { createParser, parseAsStringLiteral, useQueryStates } from 'nuqs';
import type { SubjectAnswer } from '#lib/contract/subjects.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { firstGate } from './first-gate.ts';

type Pattern = SubjectAnswer['patterns'][number];
type ScoredGate = (typeof SCORED_GATES)[number];

const params = {
  /** Which of the patterns was chosen, counted from 0. */
  reason: createParser<number>({
    parse: (text) => (/^\d{1,4}$/u.test(text) ? Number(text) : null),
    serialize: String,
  }),
  gate: parseAsStringLiteral(SCORED_GATES),
};

/** What of a subject is looked at: the pattern that was chosen, and the gate whose scores are drawn. The address is the state. */
export function useSubjectView({ patterns, attempts }: SubjectAnswer) {
  const reading = useGateReading();
  const [{ reason, gate }, setView] = useQueryStates(params, { history: 'replace' });
  const chosen: Pattern | null = (reason === null ? undefined : patterns[reason]) ?? null;
  const recorded = SCORED_GATES.filter((each) => attempts.some(({ submission }) => submission.scores[each] !== null));
  const shown: ScoredGate = gate ?? chosen?.gate ?? firstGate({ patterns, attempts }, reading);
  return {
    reason,
    /** The ids of the attempts that show the chosen pattern. */
    marked: new Set(chosen?.authIds),
    gate: shown,
    gates: recorded.includes(shown) ? recorded : [...recorded, shown],
    setGate: (next: ScoredGate) => void setView({ gate: next }),
  };
}
