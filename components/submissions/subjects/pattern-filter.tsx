'use client';
import Link from 'next/link';
import { ToggleChips } from '#components/ui/toggle-chips.tsx';
import type { SubjectsAnswer } from '#lib/contract/subjects.ts';
import { PATTERN_KINDS } from '#lib/domain/subject-presets.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { filterHref, lastingFilter } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useSubjectsView } from './use-subjects.ts';

/**
 * Which patterns are asked for, with how many subjects show each, and the way to the attempts that show them. Every kind has its place, also
 * where nobody shows it, so that nothing moves when one is put on or off.
 */
export function PatternFilter({ counted }: { counted: SubjectsAnswer['kinds'] }) {
  const { subjects } = useMessages();
  const { filter } = useFilter();
  const [{ pattern }, setView] = useSubjectsView();
  const counts = new Map(counted.map(({ kind, subjects: count }) => [kind, count]));
  return (
    <div className="flex flex-col gap-1">
      <ToggleChips
        label={subjects.filter}
        chips={PATTERN_KINDS.map((kind) => ({
          value: kind,
          label: subjects.kinds[kind].name,
          name: subjects.kinds[kind].name,
          detail: formatCount(counts.get(kind) ?? 0),
        }))}
        only={subjects.only}
        on={pattern}
        onChange={(on) => void setView({ pattern: on, page: 1 })}
      />
      <p className="flex min-h-6 items-center text-sm text-muted">
        {pattern.length === 0 ? (
          subjects.choosePatterns
        ) : (
          <Link
            href={filterHref('/submissions', { ...lastingFilter(filter), pattern })}
            prefetch={false}
            className="text-accent-text underline-offset-3 hover:underline"
          >
            {subjects.openAttempts}
          </Link>
        )}
      </p>
    </div>
  );
}
