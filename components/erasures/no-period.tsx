'use client';
import { useMay } from '#components/shell/signed-in.tsx';
import { Banner } from '#components/ui/banner.tsx';
import type { ErasuresAnswer } from '#lib/contract/erasures.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

/** Says of which projects nothing can be overdue, as 0 would look like an answer, and what to do. */
export function NoPeriod({ projects }: { projects: ErasuresAnswer['projects'] }) {
  const { noPeriod } = useMessages().erasures;
  const sets = useMay('retention.set');
  const without = projects.filter(({ retentionDays }) => retentionDays === null);
  if (without.length === 0) return null;
  const names = without.map(({ projectId }) => projectId).join(', ');
  return (
    <Banner tone="neutral">
      {without.length === projects.length ? noPeriod.none : noPeriod.some(names)} {sets ? noPeriod.set : noPeriod.ask}
    </Banner>
  );
}
