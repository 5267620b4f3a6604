'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { CircleCheck, CircleSlash } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { DialogClose } from '#components/ui/dialog.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';
import { Progress } from '#components/ui/progress.tsx';
import type { ExportProgress } from '#lib/contract/export.ts';
import { formatBytes } from '#lib/format/bytes.ts';
import { problemText } from '#lib/messages/describe-problem.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { cancelExport, exportProgressQuery } from '#lib/queries/exports.ts';
import type { BegunExport } from '#lib/queries/exports.ts';
import { problemOf } from '#lib/queries/fetch-json.ts';
import { useNow } from '#lib/search-params/use-now.ts';
import type { EndedExport } from './ended-export.ts';
import { describeProgress } from './describe-progress.ts';

/** How far an export is, until it has ended in one way or another. */
export function FollowExport({
  begun,
  onEndSeen,
  onAgain,
}: {
  begun: BegunExport;
  onEndSeen: (ended: EndedExport) => void;
  onAgain: () => void;
}) {
  const { exporting, problems } = useMessages();
  const queryClient = useQueryClient();
  const { data, error } = useQuery(exportProgressQuery(begun));
  const cancel = useMutation({
    mutationFn: () => cancelExport(begun.id),
    onSuccess: (progress) => queryClient.setQueryData(exportProgressQuery(begun).queryKey, progress),
  });
  const found = error ? problemOf(error) : (data?.problem ?? null);
  const problem = found && problemText(problems, found);
  const ended = problem !== null || (data && data.state !== 'running');
  const tell = useEffectEvent(() => onEndSeen({ begun, progress: data ?? null }));
  useEffect(() => {
    if (ended) tell();
  }, [ended]);
  // The button that was pressed is gone: this one goes on, and is done at the end.
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className="flex flex-col gap-4">
      <div className="flex min-h-40 flex-col justify-center">
        {problem ? (
          <ErrorState title={problem.title} detail={problem.detail} action={problem.action} onRetry={onAgain} />
        ) : data && data.state !== 'running' ? (
          <Ended progress={data} />
        ) : (
          <Running begun={begun} progress={data ?? null} />
        )}
      </div>
      <div className="-mx-4 -mb-4 flex justify-end gap-2 border-t border-line px-4 py-3">
        {ended ? (
          <Button onClick={onAgain}>{exporting.again}</Button>
        ) : (
          <Button onClick={() => cancel.mutate()} disabled={cancel.isPending || !data}>
            {cancel.isPending ? exporting.cancelling : exporting.cancel}
          </Button>
        )}
        <DialogClose asChild>
          <Button ref={button} look="primary">
            {ended ? exporting.done : exporting.goOn}
          </Button>
        </DialogClose>
      </div>
    </div>
  );
}

function Running({ begun, progress }: { begun: BegunExport; progress: ExportProgress | null }) {
  const messages = useMessages();
  const { exporting } = messages;
  const now = useNow();
  const words = describeProgress(messages, progress, now - begun.at);
  return (
    <div className="flex flex-col gap-2">
      <p className="text-base font-medium">
        {progress ? exporting.as(exporting.formats[begun.format].name) : exporting.preparing}
      </p>
      <Progress label={exporting.name} fraction={words.fraction} valueText={words.rows} className="h-1.5" />
      <p className="text-sm text-muted tabular-nums">{words.rows}</p>
      <p className="min-h-10 text-sm text-muted tabular-nums">{words.pace}</p>
      <p className="text-xs text-muted">{exporting.browserWrites}</p>
    </div>
  );
}

function Ended({ progress: { state, rows, bytes, startedAt, endedAt } }: { progress: ExportProgress }) {
  const { exporting, format } = useMessages();
  const done = state === 'done';
  const Icon = done ? CircleCheck : CircleSlash;
  const took = Date.parse(endedAt ?? startedAt) - Date.parse(startedAt);
  return (
    <div role="status" className="flex flex-col items-center gap-1 text-center">
      <Icon aria-hidden className="mb-2 size-6 text-muted" strokeWidth={1.5} />
      <p className="text-base font-medium">{done ? exporting.whole : exporting.cancelled}</p>
      <p className="text-sm text-muted tabular-nums">
        {done ? exporting.wholeFacts(rows, formatBytes(bytes), format.duration(took)) : exporting.discarded}
      </p>
      {done ? <p className="text-xs text-muted">{exporting.inDownloads}</p> : null}
    </div>
  );
}
