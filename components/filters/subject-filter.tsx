'use client';
import { Segmented } from '#components/ui/segmented.tsx';
import { ToggleChips } from '#components/ui/toggle-chips.tsx';
import { PATTERN_KINDS } from '#lib/domain/subject-presets.ts';
import type { PatternKind } from '#lib/domain/subject-presets.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { RangeFields } from './range-fields.tsx';
import { SubjectForm } from './subject-form.tsx';

const ATTEMPTS = [
  { value: 'any', label: 'anyAttempt', range: null },
  { value: 'first', label: 'firstTry', range: '1' },
  { value: 'retry', label: 'retries', range: '2..' },
] as const;

/** Which subject, which of its attempts, how it ended for it, and which patterns attempts are part of. */
export function SubjectFilter({ onDone }: { onDone?: () => void }) {
  const { filter, setFilter } = useFilter();
  const { filters, subjects } = useMessages();
  const { limits, subject } = filters;
  const attempt = ATTEMPTS.find(({ range }) => range === filter.attempt)?.value;
  return (
    <div className="flex flex-col gap-3 p-3">
      <SubjectForm onDone={onDone} />
      <Segmented<string>
        label={limits.attempt}
        value={attempt ?? ''}
        options={ATTEMPTS.map(({ value, label }) => ({ value, label: subject[label] }))}
        onValueChange={(value) => setFilter({ attempt: ATTEMPTS.find((each) => each.value === value)?.range ?? null })}
      />
      <RangeFields limit="attempt" name={limits.attempt} unit={subject.attemptUnit} />
      <Segmented<'any' | 'true' | 'false'>
        label={limits.everPassed}
        value={filter.everPassed ?? 'any'}
        options={[
          { value: 'any', label: filters.all },
          { value: 'true', label: subject.everApproved },
          { value: 'false', label: subject.neverApproved },
        ]}
        onValueChange={(value) => setFilter({ everPassed: value === 'any' ? null : value })}
      />
      <div>
        <p className="mb-1 text-xs text-muted">{limits.pattern}</p>
        <ToggleChips<PatternKind>
          label={limits.pattern}
          on={filter.pattern}
          onChange={(on) => setFilter({ pattern: PATTERN_KINDS.filter((kind) => on.includes(kind)) })}
          chips={PATTERN_KINDS.map((kind) => ({ value: kind, label: subjects.kinds[kind].name }))}
        />
      </div>
      <p className="text-2xs text-muted">{subject.note}</p>
    </div>
  );
}
