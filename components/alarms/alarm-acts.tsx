'use client';
import { useState } from 'react';
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
  const [asked, setAsked] = useState<'acknowledge' | 'close' | null>(null);
  const open = alarms.filter(({ state }) => state !== 'closed');
  const reopening = useChangeAlarms(alarms);
  const problem = useProblem(reopening.error);
  if (!mayHandle) return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {open.some(({ state }) => state === 'new') ? (
        <Button size="sm" onClick={() => setAsked('acknowledge')}>
          {words.acts.acknowledge}
        </Button>
      ) : null}
      {open.length > 0 ? (
        <Button size="sm" onClick={() => setAsked('close')}>
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
        {asked === null ? null : <AlarmDialog act={asked} alarms={open} onClose={() => setAsked(null)} />}
      </Dialog>
    </div>
  );
}
