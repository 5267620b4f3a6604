import { adaptRecord } from './adapt-record.ts';
import { readEnvelope } from './read-envelope.ts';
import { isQuarantined } from './record.ts';
import type { ArgosPage } from './record.ts';

/**
 * One page of the list in the domain's words, in ARGOS's order. Every record of the answer is in it: read, or quarantined.
 *
 * @param project name of the configured key
 * @throws ArgosError `encrypted` or `bad-answer`
 */
export function readPage(answer: unknown, project: string): ArgosPage {
  const { parts, nextCursor } = readEnvelope(answer);
  const page: ArgosPage = { records: [], quarantined: [], nextCursor, received: 0 };
  for (const { argosProjectId, records } of parts) {
    for (const value of records) {
      const record = adaptRecord(value, { argosProjectId, project });
      if (isQuarantined(record)) page.quarantined.push(record);
      else page.records.push(record);
      page.received++;
    }
  }
  return page;
}
