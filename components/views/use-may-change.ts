'use client';
import { useMay } from '#components/shell/signed-in.tsx';
import type { ListedView } from '#lib/contract/views.ts';

/** Whether the reader may rename, replace, move and delete a view: their own, or the team's where they may share. */
export function useMayChange(): (view: Pick<ListedView, 'shared'>) => boolean {
  const writes = useMay('views.write');
  const shares = useMay('views.share');
  return ({ shared }) => (shared ? shares : writes);
}
