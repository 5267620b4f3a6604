'use client';
import { useRef, useState } from 'react';
import { useFocusReturn } from '#components/shell/shortcuts/use-focus-return.ts';
import { useMay } from '#components/shell/signed-in.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Alarm } from '#lib/contract/alarms.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { AlarmDialog } from './alarm-dialog.tsx';
import { useChangeAlarms } from './use-change-alarms.ts';

/** What can be done with the alarms of one event, by who may. */
export function AlarmActs({ alarms }: { alarms: readonly Alarm[] }) {
  const { alarms: words } = useMessages();
  const mayHandle = useMay('alarms.handle');
  // The alarms that were open then: what somebody else closes meanwhile stays in the question.
  const [asked, setAsked] = useState<{ act: 'acknowledge' | 'close'; ids: number[] } | null>(null);
  const all = useRef<HTMLDivElement>(null);
  const { remember, onCloseAutoFocus } = useFocusReturn(() => all.current?.querySelector('button') ?? null);
  const open = alarms.filter(({ state }) => state !== 'closed');
  const reopening = useChangeAlarms(alarms);
  const problem = useProblem(reopening.error);
  if (!mayHandle) return null;
  const askFor = (act: 'acknowledge' | 'close') => {
    remember();
    setAsked({ act, ids: open.map(({ id }) => id) });
  };
  return (
    <div ref={all} className="flex flex-wrap items-center gap-1.5 print:hidden">
      {open.some(({ state }) => state === 'new') ? (
        <Button size="sm" onClick={() => askFor('acknowledge')}>
          {words.acts.acknowledge}
        </Button>
      ) : null}
      {open.length > 0 ? (
        <Button size="sm" onClick={() => askFor('close')}>
          {words.acts.close}
        </Button>
      ) : (
        <Button
          size="sm"
          aria-disabled={reopening.isPending}
          onClick={() => reopening.mutate({ state: 'new', cause: null, note: null })}
        >
          {words.acts.reopen}
        </Button>
      )}
      {problem ? (
        <span role="alert" className="text-xs text-rejected-text">
          {problem.title}
        </span>
      ) : null}
      <Dialog open={asked !== null} onOpenChange={(now) => (now ? undefined : setAsked(null))}>
        {asked === null ? null : (
          <AlarmDialog
            act={asked.act}
            alarms={alarms.filter(({ id }) => asked.ids.includes(id))}
            onClose={() => setAsked(null)}
            onCloseAutoFocus={onCloseAutoFocus}
          />
        )}
      </Dialog>
    </div>
  );
}
