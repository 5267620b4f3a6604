'use client';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { BLOCK, blockQuery } from '#lib/queries/submissions.ts';
import type { ListHead } from '#lib/queries/submissions.ts';

/** Rows that are asked for before they come into sight. */
const AHEAD = 40;
/** What is in sight for a shorter time is not asked for: the bar is being dragged past it. */
const SETTLED_MS = 70;

export interface ListRows {
  /** undefined = not here yet; null = it was asked for, and the list does not have it any more. */
  itemAt: (row: number) => SubmissionItem | null | undefined;
  /** Row of a submission among those that are here; null = it is not. */
  rowOf: (authId: string) => number | null;
  /** Asks for a row wherever it is. */
  load: (row: number) => Promise<SubmissionItem | null>;
  /** Why rows in sight could not be had; null = they could. */
  error: Error | null;
  retry: () => void;
  loading: boolean;
}

/** The rows [first, end) of a list: of a million rows those that are in sight are asked for, a block at a time. */
export function useListRows(list: string, head: ListHead, { first, end }: { first: number; end: number }): ListRows {
  const client = useQueryClient();
  const blocks = blocksOf(Math.max(0, first - AHEAD), Math.min(head.total, end + AHEAD));
  const settled = useSettled(blocks.join());
  const results = useQueries({
    queries: blocks.map((block) => ({
      ...blockQuery(list, head, block),
      enabled: settled.split(',').includes(String(block)),
    })),
  });
  const answers = new Map(blocks.map((block, index) => [block, results[index]?.data]));
  const failed = results.filter((result) => result.isError);
  const inSight = results.filter((_, index) => {
    const from = (blocks[index] ?? 0) * BLOCK;
    return from < end && from + BLOCK > first;
  });

  return {
    itemAt: (row) => itemOf(answers.get(Math.floor(row / BLOCK)), row),
    rowOf: (authId) => {
      for (const [block, answer] of answers) {
        const index = answer?.items.findIndex((item) => item.authId === authId) ?? -1;
        if (index >= 0) return block * BLOCK + index;
      }
      return null;
    },
    load: async (row) => itemOf(await client.query(blockQuery(list, head, Math.floor(row / BLOCK))), row) ?? null,
    error: failed[0]?.error ?? null,
    retry: () => {
      for (const result of failed) void result.refetch();
    },
    loading: inSight.some((result: UseQueryResult<SubmissionsAnswer>) => result.isPending),
  };
}

function itemOf(answer: SubmissionsAnswer | undefined, row: number): SubmissionItem | null | undefined {
  return answer === undefined ? undefined : (answer.items[row % BLOCK] ?? null);
}

function blocksOf(first: number, end: number): number[] {
  if (end <= first) return [];
  const from = Math.floor(first / BLOCK);
  return Array.from({ length: Math.floor((end - 1) / BLOCK) - from + 1 }, (_, index) => from + index);
}

/** The value once it has stayed the same for a moment; the first one at once. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
