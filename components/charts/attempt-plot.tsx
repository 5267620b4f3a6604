'use client';
import { cn } from '#components/ui/cn.ts';

export interface AttemptMark {
  key: string;
  /** On the axis of time, 0 to 1. */
  at: number;
  /** Points; null = none was recorded. */
  score: number | null;
  /** Its own; null = off, or not named. */
  threshold: number | null;
  look: 'approved' | 'rejected' | 'other';
  title: string;
  /** Stands in a square: it came by another way than the others. */
  framed: boolean;
  /** Part of what was chosen. */
  chosen: boolean;
}

const COLOURS = { approved: 'var(--approved)', rejected: 'var(--rejected)', other: 'var(--other)' } as const;
/** Breaks that can be named side by side, and on a phone; of more the table tells. */
const MOST_NAMED = 8;
const MOST_NAMED_NARROW = 3;

/**
 * Scores over time, each against its own threshold, the verdict by shape and colour. What has no score stands in a strip of its own below:
 * none is not 0. The table beside it is the keyboard's way to the attempts.
 */
export function AttemptPlot({
  label,
  marks,
  breaks,
  from,
  ends,
  noScore,
  onOpen,
}: {
  label: string;
  marks: readonly AttemptMark[];
  breaks: readonly { at: number; text: string }[];
  /** Where the axis of points begins. */
  from: number;
  /** When it begins, and where that is another time, when it ends. */
  ends: readonly string[];
  noScore: string;
  onOpen: (mark: number) => void;
}) {
  const up = (points: number) => `${(Math.min(100, Math.max(0, points - from)) / (100 - from)) * 100}%`;
  const across = (at: number) => `${at * 100}%`;
  const named = breaks.length <= MOST_NAMED;
  return (
    <div
      role="img"
      aria-label={label}
      className="grid h-full grid-cols-[3.25rem_1fr] grid-rows-[1fr_1.5rem_1.125rem_1.125rem] text-2xs text-faint"
    >
      <div aria-hidden className="relative">
        {ticksFrom(from).map((value) => (
          <span key={value} className="absolute right-1.5 translate-y-1/2" style={{ bottom: up(value) }}>
            {value}
          </span>
        ))}
      </div>
      <div
        aria-hidden
        className="relative row-span-2 grid cursor-pointer grid-rows-subgrid border-l border-line-strong"
        onClick={({ target }) => {
          const mark = target instanceof Element ? target.closest<HTMLElement>('[data-mark]') : null;
          if (mark) onOpen(Number(mark.dataset['mark']));
        }}
      >
        <div className="relative border-b border-line-strong">
          {ticksFrom(from).map((value) => (
            <span key={value} className="absolute inset-x-0 border-t border-line" style={{ bottom: up(value) }} />
          ))}
          {marks.map(({ key, at, threshold }) =>
            threshold === null ? null : (
              <span
                key={key}
                className="absolute h-0.5 w-4 -translate-x-1/2 translate-y-1/2 bg-chart-threshold"
                style={{ left: across(at), bottom: up(threshold) }}
              />
            ),
          )}
          {marks.map((mark, index) =>
            mark.score === null ? null : <Mark key={mark.key} index={index} mark={mark} bottom={up(mark.score)} />,
          )}
        </div>
        <div className="relative hatched">
          {marks.map((mark, index) =>
            mark.score === null ? <Mark key={mark.key} index={index} mark={mark} bottom="50%" /> : null,
          )}
        </div>
        {breaks.map(({ at }) => (
          <span
            key={at}
            className="pointer-events-none absolute inset-y-0 border-l border-dashed border-line-strong"
            style={{ left: across(at) }}
          />
        ))}
      </div>
      <span aria-hidden className="self-center pr-1.5 text-right whitespace-nowrap">
        {noScore}
      </span>
      <span />
      <div aria-hidden className={cn('relative', breaks.length > MOST_NAMED_NARROW && 'max-sm:invisible')}>
        {named
          ? breaks.map(({ at, text }) => (
              <span key={at} className="absolute top-1 -translate-x-1/2 whitespace-nowrap" style={{ left: across(at) }}>
                {text}
              </span>
            ))
          : null}
      </div>
      <span />
      <div aria-hidden className="flex justify-between gap-4 whitespace-nowrap">
        {ends.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </div>
    </div>
  );
}

function Mark({ index, mark, bottom }: { index: number; mark: AttemptMark; bottom: string }) {
  const { look, framed, chosen, title, at } = mark;
  return (
    <svg
      data-mark={index}
      viewBox="-8 -8 16 16"
      className="absolute size-4 -translate-x-1/2 translate-y-1/2 overflow-visible"
      style={{ left: `${at * 100}%`, bottom, color: COLOURS[look] }}
    >
      <title>{title}</title>
      <circle r="8" fill="transparent" />
      {framed ? (
        <rect x="-6" y="-6" width="12" height="12" rx="1" fill="none" stroke="currentColor" strokeWidth="1.25" />
      ) : null}
      {chosen ? <circle r={framed ? 9 : 7} fill="none" stroke="var(--accent-text)" strokeWidth="1.5" /> : null}
      {look === 'approved' ? <circle r="4" fill="currentColor" /> : null}
      {look === 'other' ? <circle r="3.5" fill="none" stroke="currentColor" strokeWidth="2" /> : null}
      {look === 'rejected' ? (
        <path d="M-3.5-3.5 3.5 3.5M3.5-3.5-3.5 3.5" stroke="currentColor" strokeWidth="2" />
      ) : null}
    </svg>
  );
}

/** Whole tens, or twenties where they would be many. */
function ticksFrom(from: number): number[] {
  const step = 100 - from > 50 ? 20 : 10;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((100 - first) / step) + 1 }, (_, index) => first + index * step);
}
