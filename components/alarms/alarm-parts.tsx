'use client';
import { Check } from 'lucide-react';
import Link from 'next/link';
import { cn } from '#components/ui/cn.ts';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { Section } from '#components/ui/section.tsx';
import type { AlarmAnswer } from '#lib/contract/alarms.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { alarmName } from '#lib/messages/describe-alarm.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { alarmRowsHref } from './alarm-links.ts';

/** What else was judged on the same days: where it came from is often among it. */
export function AlarmParts({ answer: { alarm, parts, zone } }: { answer: AlarmAnswer }) {
  const messages = useMessages();
  const { chart, parts: words } = messages.alarms;
  return (
    <Section title={words.title}>
      {parts.length === 0 ? (
        <p className="py-3 text-sm text-muted">{words.none}</p>
      ) : (
        <>
          <p className="pt-2 text-sm text-muted">{words.summary}</p>
          <ScrollRegion label={words.title}>
            <table className="mt-2 w-full text-sm">
              <caption className="sr-only">{words.title}</caption>
              <thead className="text-xs text-muted">
                <tr>
                  <th scope="col" className="py-1 pr-2 text-left align-bottom font-medium sm:pr-4">
                    {words.part}
                  </th>
                  {[chart.events, chart.of, chart.expected, words.ratio, words.beyond].map((name) => (
                    <th
                      key={name}
                      scope="col"
                      className={cn(
                        'py-1 pl-2 text-right align-bottom font-medium sm:pl-4 sm:whitespace-nowrap',
                        // Told by the two before it, and names need the room.
                        name === words.ratio && 'max-sm:hidden',
                      )}
                    >
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {parts.map((part) => (
                  <tr
                    key={`${part.dimension}/${part.value}/${part.project ?? ''}`}
                    className="border-t border-line hover:bg-hover"
                  >
                    <th scope="row" className="py-1 pr-2 text-left font-normal wrap-anywhere sm:pr-4">
                      {alarmName(messages, part)}
                    </th>
                    <td className="py-1 pl-2 text-right sm:pl-4">
                      {part.events === 0 ? (
                        formatCount(0)
                      ) : (
                        <Link
                          href={alarmRowsHref(part, { ...alarm, span: 'day' }, zone)}
                          prefetch={false}
                          className="inline-flex min-h-6 items-center text-accent-text underline-offset-3 hover:underline"
                        >
                          {formatCount(part.events)}
                        </Link>
                      )}
                    </td>
                    <td className="py-1 pl-2 text-right sm:pl-4">{formatCount(part.n)}</td>
                    <td className="py-1 pl-2 text-right sm:pl-4">{part.expected.toFixed(1)}</td>
                    <td className="py-1 pl-2 text-right max-sm:hidden sm:pl-4">
                      {part.expected > 0 ? (part.events / part.expected).toFixed(1) : '–'}
                    </td>
                    <td className="py-1 pl-2 text-right sm:pl-4">
                      {part.beyond ? (
                        <>
                          <Check aria-hidden className="inline size-4" />
                          <span className="sr-only">{words.beyond}</span>
                        </>
                      ) : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
    </Section>
  );
}
