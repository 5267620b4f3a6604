'use client';
import { useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { DialogClose, DialogContent } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { FormProblem, useProblemFocus } from '#components/ui/form-problem.tsx';
import type { Alarm } from '#lib/contract/alarms.ts';
import { ALARM_CAUSES } from '#lib/domain/alarms.ts';
import type { AlarmCause } from '#lib/domain/alarms.ts';
import { alarmName } from '#lib/messages/describe-alarm.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFormProblem } from '#lib/queries/use-form-problem.ts';
import { AlarmState } from './alarm-state.tsx';
import { useChangeAlarms } from './use-change-alarms.ts';

/** Asks what alarms came from, before they are acknowledged or closed. */
export function AlarmDialog({
  act,
  alarms,
  onClose,
  onCloseAutoFocus,
}: {
  act: 'acknowledge' | 'close';
  alarms: readonly Alarm[];
  onClose: () => void;
  onCloseAutoFocus: (event: Event) => void;
}) {
  const messages = useMessages();
  const { alarms: words } = messages;
  const formId = useId();
  const [cause, setCause] = useState<AlarmCause | null>(alarms[0]?.cause ?? null);
  const [note, setNote] = useState(alarms[0]?.note ?? '');
  const [missing, setMissing] = useState(false);
  const [versions] = useState(() => new Map(alarms.map(({ id, version }) => [id, version])));
  const changed = alarms.filter(({ id, version }) => versions.get(id) !== version);
  const state = act === 'acknowledge' ? 'acknowledged' : 'closed';
  const saving = useChangeAlarms(alarms, onClose);
  const problem = useFormProblem(saving.error, ['note']);
  const form = useProblemFocus(saving.error);
  return (
    <DialogContent
      place="sheet"
      onCloseAutoFocus={onCloseAutoFocus}
      title={words.dialog[act].title(alarms.length)}
      description={words.dialog.description(alarms.length)}
      footer={
        <>
          <DialogClose asChild>
            <Button look="quiet" size="lg">
              {words.dialog.cancel}
            </Button>
          </DialogClose>
          <Button type="submit" form={formId} look="primary" size="lg" aria-disabled={saving.isPending}>
            {saving.isPending ? words.dialog.acting : words.dialog[act].act(alarms.length)}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={formId}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(cause === null);
          if (cause !== null && !saving.isPending) saving.mutate({ state, cause, note: note.trim() || null });
        }}
      >
        <FormProblem problem={problem.whole} />
        {changed.length === 0 ? null : (
          <section aria-label={words.dialog.meanwhile} className="flex flex-col gap-2 border-l-2 border-caution pl-3">
            <h3 role="status" className="text-sm font-medium">
              {words.dialog.meanwhile}
            </h3>
            {changed.map((alarm) => (
              <div key={alarm.id}>
                <p className="text-xs text-muted">{alarmName(messages, alarm)}</p>
                <AlarmState alarm={alarm} />
              </div>
            ))}
          </section>
        )}
        <fieldset className="flex flex-col gap-0.5 text-sm">
          <legend className="mb-1 font-medium">{words.causesLabel}</legend>
          {ALARM_CAUSES.map((each) => (
            <Choice
              key={each}
              type="radio"
              name={formId}
              checked={cause === each}
              invalid={missing}
              onChange={() => {
                setCause(each);
                setMissing(false);
              }}
            >
              {words.causes[each]}
            </Choice>
          ))}
          {missing ? (
            <p role="alert" className="text-xs text-rejected-text">
              {words.causeMissing}
            </p>
          ) : null}
        </fieldset>
        <Field
          label={words.note}
          hint={words.noteHint}
          name="note"
          autoComplete="off"
          maxLength={500}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          error={problem.of('note')}
        />
      </form>
    </DialogContent>
  );
}
