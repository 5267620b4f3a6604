'use client';
import Link from 'next/link';
import { useRef, useState } from 'react';
import { Segmented } from '#components/ui/segmented.tsx';
import { Section } from '#components/ui/section.tsx';
import type { CoverageDay } from '#lib/contract/sync.ts';
import { ageOf, calendarOf, COVERAGE_AGES } from '#lib/domain/coverage-calendar.ts';
import type { CalendarCell } from '#lib/domain/coverage-calendar.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { filterHref } from '#lib/search-params/filter.ts';
import { useNow } from '#lib/search-params/use-now.ts';
import { CoverageTable } from './coverage-table.tsx';

const FILLS: Record<(typeof COVERAGE_AGES)[number]['name'], string> = {
  fresh: 'bg-accent',
  day: 'bg-accent/55',
  older: 'bg-accent/25',
};

/** Every UTC day as a cell: read whole, when last, and what in it needs a look. One column a week, the newest at the right. */
export function CoverageCalendar({ coverage }: { coverage: CoverageDay[] }) {
  const { coverage: words } = useMessages().sync;
  const [look, setLook] = useState<'calendar' | 'table'>('calendar');
  const weeks = calendarOf(coverage);
  return (
    <Section
      title={words.title}
      aside={
        <Segmented
          label={words.showAs}
          value={look}
          onValueChange={setLook}
          options={[
            { value: 'calendar', label: words.calendar },
            { value: 'table', label: words.table },
          ]}
        />
      }
    >
      {coverage.length === 0 ? (
        <p className="py-3 text-sm text-muted">{words.none}</p>
      ) : look === 'table' ? (
        <CoverageTable coverage={coverage} />
      ) : (
        <Calendar weeks={weeks} />
      )}
    </Section>
  );
}

function Calendar({ weeks }: { weeks: CalendarCell[][] }) {
  const messages = useMessages();
  const { coverage: words } = messages.sync;
  const { format } = messages;
  const now = useNow();
  const covered = weeks.flat().filter((each) => each.days.length > 0);
  const [first, last] = [covered[0], covered.at(-1)];
  // The first and the last week have days outside of what was ever to be read.
  const days = weeks.flat().filter((each) => first && last && each.day >= first.day && each.day <= last.day);
  const [chosen, setChosen] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const cell = days.find((each) => each.day === chosen) ?? last;
  if (!cell) return null;

  function move(event: React.KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowLeft: -7,
      ArrowRight: 7,
      ArrowUp: -1,
      ArrowDown: 1,
      Home: -1e6,
      End: 1e6,
    };
    const step = steps[event.key];
    if (step === undefined || !cell) return;
    event.preventDefault();
    const index = Math.min(days.length - 1, Math.max(0, days.indexOf(cell) + step));
    const day = days[index]?.day;
    if (day === undefined) return;
    setChosen(day);
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }

  return (
    <div className="pt-3">
      <div className="overflow-x-auto pb-1">
        <div ref={grid} role="grid" aria-label={words.grid} onKeyDown={move} className="flex w-max gap-[3px]">
          {weeks.map((week) => (
            <div key={week[0]?.day} role="row" className="flex flex-col gap-[3px]">
              <span aria-hidden className="h-4 w-4 text-2xs whitespace-nowrap text-muted">
                {monthLabel(words, week)}
              </span>
              {week.map((each) =>
                !days.includes(each) ? (
                  <span key={each.day} aria-hidden className="size-4" />
                ) : (
                  <div
                    key={each.day}
                    role="gridcell"
                    data-day={each.day}
                    tabIndex={each === cell ? 0 : -1}
                    aria-label={`${format.dayInFull(each.day)}: ${describe(messages, each, now)}`}
                    aria-selected={each === cell}
                    onClick={() => setChosen(each.day)}
                    onPointerEnter={() => setChosen(each.day)}
                    className={`relative size-4 rounded-[3px] ${fillOf(each, now)} ${each === cell ? 'outline-2 outline-offset-1 outline-accent-text' : ''}`}
                  >
                    {needsLook(each) ? (
                      <span aria-hidden className="absolute inset-1 rounded-full bg-rejected ring-1 ring-canvas" />
                    ) : null}
                  </div>
                ),
              )}
            </div>
          ))}
        </div>
      </div>
      <p className="mt-2 flex min-h-10 flex-wrap items-baseline gap-x-2 text-sm">
        <span className="font-medium">{format.dayInFull(cell.day)}</span>
        <span className="text-muted">{describe(messages, cell, now)}</span>
        {cell.days.length > 0 ? (
          <Link
            href={filterHref('/submissions', { range: { from: cell.day, to: cell.day }, tz: 'UTC' })}
            className="text-accent-text underline-offset-3 hover:underline"
          >
            {words.showSubmissions}
          </Link>
        ) : null}
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
        {COVERAGE_AGES.map(({ name }) => (
          <Legend key={name} fill={FILLS[name]} words={words.ages[name]} />
        ))}
        <Legend fill="hatched border border-line" words={words.notRead} />
        <li className="flex items-center gap-1.5">
          <span aria-hidden className="size-2 rounded-full bg-rejected" /> {words.needsLook}
        </li>
      </ul>
    </div>
  );
}

function Legend({ fill, words }: { fill: string; words: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden className={`size-3 rounded-[3px] ${fill}`} /> {words}
    </li>
  );
}

const needsLook = ({ days }: CalendarCell): boolean => days.some((day) => day.quarantined > 0 || day.missing > 0);

function fillOf(cell: CalendarCell, now: number): string {
  const age = ageOf(cell, now);
  return age === null ? 'hatched' : FILLS[age];
}

/** The month's name above the week that holds its first day. */
function monthLabel({ month }: Messages['sync']['coverage'], week: CalendarCell[]): string {
  const first = week.find((cell) => cell.day.endsWith('-01'));
  return first ? month(Number(first.day.slice(5, 7))) : '';
}

function describe({ sync: { coverage }, format }: Messages, { days }: CalendarCell, now: number): string {
  if (days.length === 0) return coverage.notRead;
  const sum = (pick: (day: CoverageDay) => number) => days.reduce((total, day) => total + pick(day), 0);
  const oldest = Math.min(...days.map((day) => Date.parse(day.readAt)));
  const [quarantined, missing] = [sum((day) => day.quarantined), sum((day) => day.missing)];
  return [
    coverage.submissions(sum((day) => day.submissions)),
    coverage.readWhole(format.relative(Math.min(oldest, now), now)),
    quarantined > 0 ? coverage.quarantined(quarantined) : null,
    missing > 0 ? coverage.missing(missing) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
