'use client';
import { cn } from '#components/ui/cn.ts';
import type { GateOutcome, GateResult } from '#lib/domain/gates.ts';
import { formatScore, formatThreshold } from '#lib/format/scores.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { describeGate, limitOf, shortGate } from './gate-words.ts';

const LOOKS: Record<GateOutcome, { icon: string; text: string; mark: string }> = {
  passed: {
    icon: 'glyph-check',
    text: 'text-approved-text',
    mark: 'before:bg-approved',
  },
  failed: { icon: 'glyph-x', text: 'text-rejected-text', mark: 'before:bg-rejected' },
  off: { icon: 'glyph-off', text: 'text-faint', mark: 'before:bg-faint' },
  notRecorded: { icon: 'glyph-dashed', text: 'text-faint', mark: 'before:bg-faint' },
};

/**
 * A score against the threshold of its own record, on a scale from 0 to 100. What was not checked, or not recorded, is hatched: it
 * must never look like what passed. In a list there are a hundred of them: each is as few elements as can be.
 */
export function GateScale({ result, size }: { result: GateResult; size: 'cell' | 'detail' }) {
  const messages = useMessages();
  const { outcome } = result;
  const { icon, text } = LOOKS[outcome];
  const words = describeGate(messages, result);
  return (
    // A cell's score stands close to its own scale, and both away from what comes next.
    <div
      role="img"
      aria-label={words}
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
        <span className={cn('glyph size-3.5', icon)} />
        {size === 'cell' ? shortGate(messages, result) : messages.terms.outcomes[outcome].name}
      </span>
      {typeof result.score === 'boolean' ? (
        <span className="flex-1" />
      ) : (
        <Track result={result} tall={size === 'detail'} />
      )}
      {size === 'detail' ? (
        <span className="w-12 shrink-0 text-right font-medium">
          {typeof result.score === 'number' ? scoreOf(result.score, result.threshold) : ''}
        </span>
      ) : null}
    </div>
  );
}

const CENTRED = {
  score: 'before:absolute before:top-1/2 before:left-(--score) before:-translate-x-1/2 before:-translate-y-1/2',
  threshold: 'after:absolute after:top-1/2 after:left-(--threshold) after:-translate-x-1/2 after:-translate-y-1/2',
};

function Track({ result, tall }: { result: GateResult; tall: boolean }) {
  const { outcome, score } = result;
  const measured = outcome === 'passed' || outcome === 'failed';
  const at = (value: number) => `${Math.min(100, Math.max(0, value))}%`;
  const limit = limitOf(result);
  return (
    <span
      className={cn(
        'relative min-w-8 flex-1 rounded-full',
        tall ? 'h-2' : 'h-1.5',
        measured ? 'bg-line' : 'hatched',
        typeof score === 'number' && [
          CENTRED.score,
          'before:rounded-full before:ring-2 before:ring-canvas',
          tall ? 'before:size-3' : 'before:size-2',
          LOOKS[outcome].mark,
        ],
        limit !== null && [CENTRED.threshold, 'after:w-0.5 after:bg-ink', tall ? 'after:h-5' : 'after:h-3'],
      )}
      style={
        {
          '--score': typeof score === 'number' ? at(score) : undefined,
          '--threshold': limit === null ? undefined : at(limit),
        } as React.CSSProperties
      }
    >
      {tall && limit !== null ? (
        <span className="absolute top-full left-(--threshold) mt-1.5 -translate-x-1/2 text-2xs text-muted">
          {formatThreshold(limit)}
        </span>
      ) : null}
    </span>
  );
}

const scoreOf = (score: number, threshold: GateResult['threshold']): string =>
  formatScore(score, typeof threshold === 'number' ? threshold : null);
