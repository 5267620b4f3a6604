'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ListHead } from '#lib/queries/submissions.ts';
import { positionQuery } from '#lib/queries/submission.ts';
import type { ListRows } from './use-list-rows.ts';

/** The row that one walked to. */
interface Walked {
  asked: string;
  row: number;
  /** Null until the row is here. */
  authId: string | null;
  /** The address does not name it yet: the next key goes on from here all the same. */
  ahead: boolean;
}

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
  const [chosen, setChosen] = useState<Walked | null>(null);
  const walked = chosen?.asked === asked ? chosen : null;
  if (walked?.ahead && walked.authId === selected) setChosen({ ...walked, ahead: false });
  const inSight = selected === null ? null : rows.rowOf(selected);
  const known = inSight ?? (walked !== null && walked.authId === selected ? walked.row : null);
  const { data: located } = useQuery({
    ...positionQuery({ authId: selected ?? '', project: null }, list, head.until),
    enabled: selected !== null && known === null,
  });
  const position = selected !== null && located?.position ? located.position - 1 : null;
  const active = walked?.ahead ? walked.row : (known ?? position);

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
      setChosen({ asked, row, authId, ahead: true });
      onSelect(authId);
    };
    const item = rows.itemAt(row);
    if (item) {
      select(item.authId);
      return;
    }
    setChosen({ asked, row, authId: null, ahead: true });
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
