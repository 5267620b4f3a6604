'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { recallPlace } from '#components/data-table/place-memory.ts';
import { BLOCK, listQuery } from '#lib/queries/submissions.ts';

/** A list, and where in it one comes in. */
export interface ListVisit {
  list: string;
  /** The list as it was then, ISO 8601 UTC; null = as it is now. */
  until: string | null;
  /** The row at the top of the window. */
  row: number;
  /** What was selected when the list was left. */
  selected: string | null;
  serial: number;
}

/** Who comes back to a list, or reloads, finds it where it was left; another one begins at its top. */
export function useListVisit(list: string) {
  const [visit, setVisit] = useState<ListVisit>(() => whereLeft(list));
  if (visit.list !== list) setVisit(atTop(list, visit.serial + 1));
  const { until, row, serial } = visit;
  const entry = { until, block: Math.floor(row / BLOCK), serial };
  const query = useQuery({ ...listQuery(list, entry), placeholderData: keepPreviousData });
  // While a new question is asked, the rows are those of the question before, and stay where they are.
  const [shown, setShown] = useState(visit);
  if (shown !== visit && query.data && !query.isPlaceholderData) setShown(visit);
  return {
    query,
    shown,
    /** Asks for the list as it is now, from its top. */
    renew: () => setVisit(atTop(list, serial + 1)),
    /** Shows another place of the list as it was answered. */
    goTo: (to: number, asOf: string) => setVisit({ ...visit, until: asOf, row: to, serial: serial + 1 }),
  };
}

const atTop = (list: string, serial: number): ListVisit => ({ list, until: null, row: 0, selected: null, serial });

/** At its top a list is asked for as it is now: nobody had read on from there. */
function whereLeft(list: string): ListVisit {
  const left = typeof window === 'undefined' ? null : recallPlace(list);
  if (!left) return atTop(list, 0);
  return left.row >= 1 ? { ...left, list, serial: 0 } : { ...atTop(list, 0), selected: left.selected };
}
