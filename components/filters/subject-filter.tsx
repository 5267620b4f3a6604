'use client';
import { Segmented } from '#components/ui/segmented.tsx';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { RangeFields } from './range-fields.tsx';
import { SubjectForm } from './subject-form.tsx';

const ATTEMPTS = [
  { value: 'any', label: 'Any attempt', range: null },
  { value: 'first', label: 'First try', range: '1' },
  { value: 'retry', label: 'Retries', range: '2..' },
] as const;

const EVER = [
  { value: 'any', label: 'All' },
  { value: 'true', label: 'Ever approved' },
  { value: 'false', label: 'Never approved' },
] as const;

/** Which subject, which of its attempts, and how it ended for it. */
export function SubjectFilter({ onDone }: { onDone?: () => void }) {
  const { filter, setFilter } = useFilter();
  const attempt = ATTEMPTS.find(({ range }) => range === filter.attempt)?.value;
  return (
    <div className="flex flex-col gap-3 p-3">
      <SubjectForm onDone={onDone} />
      <Segmented<string>
        label="Attempt"
        value={attempt ?? ''}
        options={ATTEMPTS}
        onValueChange={(value) => setFilter({ attempt: ATTEMPTS.find((each) => each.value === value)?.range ?? null })}
      />
      <RangeFields limit="attempt" name="Attempt" unit="of the subject, by time" />
      <Segmented<(typeof EVER)[number]['value']>
        label="Subject"
        value={filter.everPassed ?? 'any'}
        options={EVER}
        onValueChange={(value) => setFilter({ everPassed: value === 'any' ? null : value })}
      />
      <p className="text-2xs text-muted">
        Attempts are counted over all days, not only those shown. Submissions without a subject have none.
      </p>
    </div>
  );
}
