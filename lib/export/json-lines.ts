import type { About } from './about.ts';
import type { ExportRow } from './columns.ts';
import type { ZoneClock } from './zone-clock.ts';

/**
 * JSON Lines: one that tells of the export, one for each submission as the API gives it, and one that says that it ended. `type` tells
 * them apart. Texts, to be sent as UTF-8.
 */
export function jsonLinesWriter(about: About, clock: ZoneClock) {
  const toLine = (value: object): string => `${JSON.stringify(value)}\n`;
  return {
    start: toLine({ type: 'export', ...about }),
    line: ({ submission, policyVersion, gates }: ExportRow): string =>
      toLine({
        type: 'submission',
        ...submission,
        createdAtInZone: clock.iso(Date.parse(submission.createdAt)),
        policyVersion,
        gates: gates.map(({ gate, outcome, margin }) => ({ gate, outcome, margin })),
      }),
    end: (submissions: number): string => toLine({ type: 'end', submissions }),
  };
}
