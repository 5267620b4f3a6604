'use client';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Problem } from '#lib/contract/problem.ts';
import type { RevealAnswer, RevealField } from '#lib/contract/reveal.ts';
import { useProblem } from '#lib/queries/use-problem.ts';

/** Masked fields of one record, and what was given of them on request. */
export interface Reveal {
  values: RevealAnswer;
  ask: (field: RevealField) => void;
  /** Is asked for at this moment. */
  asking: RevealField | null;
  /** What came of the last request, where nothing did. */
  failed: { field: RevealField; problem: Problem } | null;
  /** True once, for the value that has taken the place of the button that had the focus. */
  takesFocus: (field: RevealField) => boolean;
}

/**
 * What is revealed lives as long as the page looks at it, and is in no cache.
 *
 * @param of names the record as it was read: of another one, or after a change, nothing has been revealed
 */
export function useReveal(of: string, reveal: (fields: RevealField[]) => Promise<RevealAnswer>): Reveal {
  const [given, setGiven] = useState<{ of: string; values: RevealAnswer }>({ of, values: {} });
  const focus = useRef<RevealField>(null);
  const values = given.of === of ? given.values : {};
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: (asked: { of: string; field: RevealField }) => reveal([asked.field]),
    onSuccess: (answer, asked) => {
      focus.current = asked.field;
      setGiven((before) => ({
        of: asked.of,
        values: before.of === asked.of ? { ...before.values, ...answer } : answer,
      }));
    },
    gcTime: 0,
  });
  const problem = useProblem(error);
  return {
    values,
    ask: (field) => mutate({ of, field }),
    asking: isPending ? variables.field : null,
    failed: problem && variables?.of === of ? { field: variables.field, problem } : null,
    takesFocus: (field) => {
      const takes = focus.current === field;
      if (takes) focus.current = null;
      return takes;
    },
  };
}
