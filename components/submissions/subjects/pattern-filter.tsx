'use client';
import { ToggleChips } from '#components/ui/toggle-chips.tsx';
import type { SubjectsAnswer } from '#lib/contract/subjects.ts';
import { PATTERN_KINDS } from '#lib/domain/subject-presets.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useSubjectsView } from './use-subjects.ts';

/** Which patterns are asked for, with how many subjects show each; those that nobody shows are left out, but for what is chosen. */
export function PatternFilter({ counted }: { counted: SubjectsAnswer['kinds'] }) {
  const { subjects } = useMessages();
  const [{ pattern }, setView] = useSubjectsView();
  const counts = new Map(counted.map(({ kind, subjects: count }) => [kind, count]));
  const shown = PATTERN_KINDS.filter((kind) => counts.has(kind) || pattern.includes(kind));
  return (
    <ToggleChips
      label={subjects.filter}
      chips={shown.map((kind) => ({
        value: kind,
        label: subjects.kinds[kind].name,
        name: subjects.kinds[kind].name,
        detail: formatCount(counts.get(kind) ?? 0),
      }))}
      on={pattern}
      onChange={(on) => void setView({ pattern: on, page: 1 })}
    />
  );
}
