'use client';
import { Ban, Check, CircleDashed, X } from 'lucide-react';
import { cn } from '#components/ui/cn.ts';
import type { GateOutcome, GateResult } from '#lib/domain/gates.ts';
import { formatScore, formatThreshold } from '#lib/format/scores.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { describeGate, shortGate } from './gate-words.ts';

const LOOKS: Record<GateOutcome, { icon: typeof Check; text: string; mark: string }> = {
  passed: { icon: Check, text: 'text-approved-text', mark: 'bg-approved' },
  failed: { icon: X, text: 'text-rejected-text', mark: 'bg-rejected' },
  off: { icon: Ban, text: 'text-faint', mark: 'bg-faint' },
  notRecorded: { icon: CircleDashed, text: 'text-faint', mark: 'bg-faint' },
};

/**
 * A score against the threshold of its own record, on a scale from 0 to 100. What was not checked, or not recorded, is hatched: it
 * must never look like what passed.
 */
export function GateScale({ result, size }: { result: GateResult; size: 'cell' | 'detail' }) {
  const messages = useMessages();
  const { outcome } = result;
  const { icon: Icon, text } = LOOKS[outcome];
  const words = describeGate(messages, result);
  return (
    // A cell's score stands close to its own scale, and both away from what comes next.
    <div
      className={cn('flex min-w-0 items-center', size === 'cell' ? 'gap-1.5 pr-2 text-xs' : 'gap-2 text-sm')}
      title={words}
    >
      <span
        className={cn(
          'flex shrink-0 items-center gap-1 font-medium',
          text,
          size === 'detail' && 'w-28 whitespace-nowrap',
          size === 'cell' && typeof result.score !== 'boolean' && 'min-w-13 justify-between',
        )}
      >
        <Icon aria-hidden className="size-3.5 shrink-0" />
        <span className="sr-only">{words}</span>
        <span aria-hidden>{size === 'cell' ? shortGate(messages, result) : messages.terms.outcomes[outcome].name}</span>
      </span>
      {typeof result.score === 'boolean' ? (
        <span className="flex-1" />
      ) : (
        <Track result={result} tall={size === 'detail'} />
      )}
      {size === 'detail' ? (
        <span aria-hidden className="w-12 shrink-0 text-right font-medium">
          {typeof result.score === 'number' ? scoreOf(result.score, result.threshold) : ''}
        </span>
      ) : null}
    </div>
  );
}

function Track({ result: { outcome, score, threshold }, tall }: { result: GateResult; tall: boolean }) {
  const measured = outcome === 'passed' || outcome === 'failed';
  const at = (value: number) => `${Math.min(100, Math.max(0, value))}%`;
  return (
    <span
      aria-hidden
      className={cn('relative min-w-8 flex-1 rounded-full', tall ? 'h-2' : 'h-1.5', measured ? 'bg-line' : 'hatched')}
    >
      {typeof score === 'number' ? (
        <span
          className={cn(
            'absolute top-1/2 -translate-x-1/2 -translate-y-1/2 rounded-full ring-2 ring-canvas',
            tall ? 'size-3' : 'size-2',
            LOOKS[outcome].mark,
          )}
          style={{ left: at(score) }}
        />
      ) : null}
      {typeof threshold === 'number' && threshold > 0 ? (
        <span
          className={cn('absolute top-1/2 w-0.5 -translate-x-1/2 -translate-y-1/2 bg-ink', tall ? 'h-5' : 'h-3')}
          style={{ left: at(threshold) }}
        >
          {tall ? (
            <span className="absolute top-full left-1/2 -translate-x-1/2 text-2xs text-muted">
              {formatThreshold(threshold)}
            </span>
          ) : null}
        </span>
      ) : null}
    </span>
  );
}

const scoreOf = (score: number, threshold: GateResult['threshold']): string =>
  formatScore(score, typeof threshold === 'number' ? threshold : null);
