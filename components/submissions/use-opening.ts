'use client';
import { useRouter, useSearchParams } from 'next/navigation';
import { createSerializer, useQueryStates } from 'nuqs';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { submissionsViewParams } from '#lib/search-params/submissions-view.ts';
import { submissionHref } from './submission-href.ts';

const serialize = createSerializer(submissionsViewParams);

/** So long the router is waited for. */
const LONGEST_MS = 500;

/**
 * Opens a submission from the list, once the address names it, so that the back button finds the row marked. The router takes in an
 * address a moment after it is written, and one that it took in late it writes again: sent on in between, it would leave the row before
 * as the one to come back to.
 *
 * @returns the same function for as long as the list is there, or each step of the selection would make every row anew
 */
export function useOpening(): (item: SubmissionItem) => void {
  const router = useRouter();
  const search = useSearchParams();
  const [view, setView] = useQueryStates(submissionsViewParams, { history: 'replace' });
  const [written, setWritten] = useState<{ item: SubmissionItem } | null>(null);
  async function open(item: SubmissionItem): Promise<void> {
    // What is written to the address after the router was sent on would call it back.
    await setView({ selected: item.authId });
    setWritten({ item });
  }
  const opening = useRef(open);
  useEffect(() => {
    opening.current = open;
  });

  const left = useRef(written);
  const go = useEffectEvent(() => {
    if (written === null || left.current === written) return;
    left.current = written;
    // Sorted as it is shown, whatever became of the address.
    const list = new URLSearchParams(serialize(search, { sort: view.sort }));
    router.push(submissionHref(written.item, list));
  });
  useEffect(() => {
    if (written === null) return;
    if (search.get('selected') === written.item.authId) {
      go();
      return;
    }
    const timer = setTimeout(() => go(), LONGEST_MS);
    return () => clearTimeout(timer);
  }, [written, search]);
  return useCallback((item) => void opening.current(item), []);
}
