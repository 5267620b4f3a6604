'use client';
import { CircleAlert, RotateCw } from 'lucide-react';
import { useMessages } from '#lib/messages/use-messages.ts';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { cn } from './cn.ts';

export interface ErrorStateProps {
  /** What could not be done. */
  title: string;
  /** Why, in plain words. */
  detail?: string;
  /** What the reader can do about it. */
  action?: string | null;
  requestId?: string | null;
  traceId?: string | null;
  onRetry?: () => void;
  retrying?: boolean;
  /** What the reader can do here, in place of trying again. */
  children?: React.ReactNode;
  /** The page consists of it: its title is the `h1`. */
  heading?: boolean;
  className?: string;
}

/** Could not ask, or was refused. Stands where the answer would, in the same height: give it by `className`. */
export function ErrorState({
  title,
  detail,
  action,
  requestId,
  traceId,
  onRetry,
  retrying = false,
  heading = false,
  className,
  children,
}: ErrorStateProps) {
  const { ui } = useMessages();
  const Title = heading ? 'h1' : 'p';
  return (
    <div role="alert" className={cn('flex flex-col items-center justify-center px-6 py-8 text-center', className)}>
      <CircleAlert aria-hidden className="mb-3 size-6 text-rejected" strokeWidth={1.5} />
      <Title className="text-base font-medium text-ink">{title}</Title>
      {detail ? <p className="mt-1 max-w-lg text-sm text-balance break-words text-muted">{detail}</p> : null}
      {action ? <p className="mt-2 max-w-lg text-sm text-balance text-ink">{action}</p> : null}
      {onRetry ? (
        <Button className="mt-4" onClick={onRetry} disabled={retrying}>
          <RotateCw aria-hidden className={cn(retrying && 'animate-spin')} />
          {retrying ? ui.tryingAgain : ui.tryAgain}
        </Button>
      ) : null}
      {children ? <div className="mt-4">{children}</div> : null}
      {requestId || traceId ? (
        <p className="mt-4 flex flex-wrap justify-center gap-x-4 text-xs text-faint">
          {requestId ? <Id of={ui.requestId} value={requestId} /> : null}
          {traceId ? <Id of={ui.traceId} value={traceId} /> : null}
        </p>
      ) : null}
    </div>
  );
}

function Id({ of: { name, copy }, value }: { of: { name: string; copy: string }; value: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      {name} <code className="font-mono">{value}</code>
      <CopyButton value={value} label={copy} />
    </span>
  );
}
