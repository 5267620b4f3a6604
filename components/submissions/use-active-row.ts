'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ListHead } from '#lib/queries/submissions.ts';
import { positionQuery } from '#lib/queries/submission.ts';
import type { ListRows } from './use-list-rows.ts';

/**
 * The row that is active, and the way to another one. The address names the submission; its row is known where it is in sight, where
 * one walked to it, or else from the server. A row that one walks to before it is here is selected as soon as it is.
 */
export function useActiveRow({
  list,
  head,
  rows,
  selected,
  revealed,
  onSelect,
  reveal,
}: {
  list: string;
  head: ListHead;
  rows: ListRows;
  /** `authId` in the address. */
  selected: string | null;
  /** The submission that need not be scrolled to: it was selected when the list was left where it is. */
  revealed: string | null;
  onSelect: (authId: string) => void;
  reveal: (row: number) => void;
}): { active: number | null; choose: (row: number) => void } {
  const asked = `${list} ${head.until}`;
  const [chosen, setChosen] = useState<{ asked: string; row: number; authId: string | null } | null>(null);
  const walked = chosen?.asked === asked ? chosen : null;
  const inSight = selected === null ? null : rows.rowOf(selected);
  const known = inSight ?? (walked !== null && walked.authId === selected ? walked.row : null);
  const { data: located } = useQuery({
    ...positionQuery({ authId: selected ?? '', project: null }, list, head.until),
    enabled: selected !== null && known === null,
  });
  const position = selected !== null && located?.position ? located.position - 1 : null;
  const active = walked?.authId === null ? walked.row : (known ?? position);

  const seen = useRef(revealed);
  const show = useEffectEvent((row: number) => reveal(row));
  useEffect(() => {
    if (selected === null || active === null || seen.current === selected) return;
    seen.current = selected;
    show(active);
  }, [selected, active]);

  /** The row that was walked to last: who walks on does not want the one before selected when it comes. */
  const wanted = useRef<number | null>(null);
  function choose(row: number): void {
    wanted.current = row;
    reveal(row);
    const select = (authId: string) => {
      seen.current = authId;
      setChosen({ asked, row, authId });
      onSelect(authId);
    };
    const item = rows.itemAt(row);
    if (item) {
      select(item.authId);
      return;
    }
    setChosen({ asked, row, authId: null });
    void rows.load(row).then(
      (late) => {
        if (late && wanted.current === row) select(late.authId);
      },
      // The foot of the table tells what went wrong.
      () => undefined,
    );
  }
  return { active, choose };
}
