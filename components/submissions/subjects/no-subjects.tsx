'use client';
import { UserSearch } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { SubjectsAnswer } from '#lib/contract/subjects.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useSubjectsView } from './use-subjects.ts';

/** Nobody on this page: asked and not found, not looked for yet, or past the end of the list. */
export function NoSubjects({ answer }: { answer: SubjectsAnswer }) {
  const { none } = useMessages().subjects;
  const { filter, setFilter } = useFilter();
  const [{ pattern }, setView] = useSubjectsView();
  const className = 'min-h-96 border-t border-line';
  if (answer.total > 0) {
    const first = <Button onClick={() => void setView({ page: 1 })}>{none.firstPage}</Button>;
    return <EmptyState icon={UserSearch} className={className} title={none.pastEnd} actions={first} />;
  }
  const looking = !answer.lookedThrough;
  return (
    <EmptyState
      icon={UserSearch}
      className={className}
      title={looking ? none.looking : pattern.length > 0 ? none.filtered : none.title}
      detail={looking ? none.patience : pattern.length > 0 ? none.moreDaysOrPatterns : none.moreDays}
      actions={
        <>
          {pattern.length > 0 ? (
            <Button onClick={() => void setView({ pattern: [], page: 1 })}>{none.anyPattern}</Button>
          ) : null}
          {filter.range === 'all' ? null : <Button onClick={() => setFilter({ range: 'all' })}>{none.allDays}</Button>}
        </>
      }
    />
  );
}
