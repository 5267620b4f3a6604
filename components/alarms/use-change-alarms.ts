'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '#components/ui/toast.ts';
import type { Alarm, AlarmsChange } from '#lib/contract/alarms.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { changeAlarms } from '#lib/queries/alarms.ts';

/** Says something of alarms, all together; whatever comes of it, they are loaded again. */
export function useChangeAlarms(alarms: readonly Alarm[], onDone?: () => void) {
  const { dialog } = useMessages().alarms;
  const client = useQueryClient();
  return useMutation({
    mutationFn: (said: Pick<AlarmsChange, 'state' | 'cause' | 'note'>) =>
      changeAlarms({ alarms: alarms.map(({ id, version }) => ({ id, version })), ...said }),
    onSuccess: (_, { state }) => {
      toast(dialog.done[state]);
      onDone?.();
    },
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey: [name] }) => name === 'alarms' || name === 'attention' }),
  });
}
