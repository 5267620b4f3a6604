'use client';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** All attempts of one subject, by its id, exactly. */
export function SubjectForm({ onDone }: { onDone?: () => void }) {
  const { filter, setFilter } = useFilter();
  return (
    <form
      className="flex flex-col gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get('subject');
        const subject = typeof typed === 'string' ? typed.trim() : '';
        setFilter({ subject: subject === '' ? null : subject });
        onDone?.();
      }}
    >
      <div className="flex items-center gap-1.5">
        <Input
          // Another subject in the address is another field.
          key={filter.subject ?? ''}
          name="subject"
          aria-label="Id of the subject, exactly"
          placeholder="kyc_submission_id"
          defaultValue={filter.subject ?? ''}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          className="h-7 min-w-0 flex-1 font-mono"
        />
        <Button type="submit" size="sm">
          Show
        </Button>
      </div>
      <p className="text-xs text-muted">The whole id of the reference submission.</p>
    </form>
  );
}
