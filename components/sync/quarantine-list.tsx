'use client';
import { Section } from '#components/ui/section.tsx';
import type { QuarantinedItem } from '#lib/contract/sync.ts';
import { causeText } from '#lib/messages/quarantine-cause.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { QuarantinedRecord } from './quarantined-record.tsx';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** Records that could not be read, each with its cause: counted nowhere else, and never dropped. */
export function QuarantineList({ records, total }: { records: QuarantinedItem[]; total: number }) {
  const {
    sync: { quarantine },
    format,
  } = useMessages();
  const { zone } = useFilter();
  return (
    <Section
      title={quarantine.title}
      aside={
        total > records.length ? (
          <span className="text-xs text-muted">{quarantine.lastOf(records.length, total)}</span>
        ) : null
      }
    >
      {records.length === 0 ? (
        <p className="py-3 text-sm text-muted">{quarantine.none}</p>
      ) : (
        <ul>
          {records.map((record) => (
            <li key={record.id} className="border-b border-line py-2">
              <details>
                <summary className="text-sm">
                  <span className="font-medium">{causeText(quarantine.causes, record.cause)}</span>
                  <span className="ml-2 text-xs text-muted">
                    {quarantine.facts(record.authId, record.source, format.instant(record.lastSeenAt, zone))}
                  </span>
                </summary>
                <QuarantinedRecord record={record} />
              </details>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
