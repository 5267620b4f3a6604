'use client';
import { RotateCcw } from 'lucide-react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Input } from '#components/ui/input.tsx';
import { cn } from '#components/ui/cn.ts';
import type { WhatIfAnswer } from '#lib/contract/what-if.ts';
import { isOff } from '#lib/domain/gate-reading.ts';
import type { GateRule } from '#lib/domain/gate-reading.ts';
import { formatRate } from '#lib/format/numbers.ts';
import { formatThreshold } from '#lib/format/scores.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { standsAt } from './in-force.ts';

type InForce = WhatIfAnswer['thresholds'][number];

/** Thresholds in force that are named below a slider; its marks are all of them. */
const NAMED = 4;

/** The threshold of one gate: by slider or by number; null = as each record had it. */
export function ThresholdSlider({
  name,
  value,
  inForce,
  rule,
  onChange,
}: {
  name: string;
  rule: GateRule;
  value: number | null;
  /** undefined = no threshold was recorded. */
  inForce: InForce | undefined;
  onChange: (points: number | null) => void;
}) {
  const words = useMessages().whatIf.thresholds;
  const uses = inForce?.uses ?? [];
  const all = uses.reduce((sum, { submissions }) => sum + submissions, 0);
  const at = value ?? standsAt(inForce);
  const state = value === null ? words.asRecorded : value === 0 ? words.off : words.points(value);
  const text = (threshold: number) => (isOff(rule, threshold) ? words.offNow : formatThreshold(threshold));
  return (
    <li className="py-2.5">
      <div className="flex h-8 items-center justify-between gap-2">
        <span className="min-w-0 truncate text-sm font-medium">{name}</span>
        <span className="flex shrink-0 items-center gap-1">
          <span className={cn('text-xs', value === null ? 'text-faint' : 'text-accent-text')}>{state}</span>
          <Input
            type="number"
            min={0}
            max={100}
            step={1}
            inputMode="numeric"
            aria-label={words.field(name)}
            placeholder="–"
            value={value ?? ''}
            onChange={({ target }) => {
              const points = Math.round(target.valueAsNumber);
              if (target.value === '') onChange(null);
              // What is no threshold is not taken: turned into 0 it would switch the gate off.
              else if (points >= 0 && points <= 100) onChange(points);
            }}
            className="h-7 w-16"
          />
          <IconButton
            icon={RotateCcw}
            size="sm"
            label={words.putBack(name)}
            disabled={value === null}
            onClick={() => onChange(null)}
            className="print:hidden"
          />
        </span>
      </div>
      <div className="relative mt-1">
        <input
          type="range"
          min={0}
          max={100}
          step={1}
          value={at}
          aria-label={words.slider(name)}
          aria-valuetext={state}
          onChange={({ target }) => onChange(target.valueAsNumber)}
          className={cn('block h-6 w-full cursor-pointer slider', value === null && 'opacity-60')}
          style={{ '--at': at / 100 } as React.CSSProperties}
        />
        {/* The thumb's middle goes from 8 px to 8 px before the end. */}
        <div aria-hidden className="pointer-events-none absolute inset-x-2 top-5 h-1.5">
          {uses.map(({ threshold }) => (
            <span
              key={threshold}
              className="absolute h-full border-l border-chart-threshold"
              style={{ left: `${threshold}%` }}
            />
          ))}
        </div>
      </div>
      <p className="mt-1 text-2xs text-faint">
        {words.today}{' '}
        {uses.length === 0
          ? words.noneInForce
          : uses
              .slice(0, NAMED)
              .map(({ threshold, submissions }) => {
                const use = words.inForce(text(threshold), formatRate(submissions / all, 0));
                return uses.length > 1 && threshold === inForce?.latest ? words.latest(use) : use;
              })
              .join(', ')}
        {uses.length > NAMED ? ', …' : ''}
      </p>
    </li>
  );
}
