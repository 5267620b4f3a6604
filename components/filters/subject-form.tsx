'use client';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** All attempts of one subject, by its id, exactly. */
export function SubjectForm({ onDone }: { onDone?: () => void }) {
  const { filter, setFilter } = useFilter();
  const texts = useMessages().filters.subject;
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
          aria-label={texts.id}
          placeholder="kyc_submission_id"
          defaultValue={filter.subject ?? ''}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          className="h-7 min-w-0 flex-1 font-mono"
        />
        <Button type="submit" size="sm">
          {texts.show}
        </Button>
      </div>
      <p className="text-xs text-muted">{texts.idNote}</p>
    </form>
  );
}
