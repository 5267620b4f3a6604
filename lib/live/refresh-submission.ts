import { isQuarantined } from '#lib/argos/record.ts';
import type { SubmissionAnswer } from '#lib/contract/submission.ts';
import { HttpProblem } from '#lib/http/http-problem.ts';
import type { Services } from '#lib/http/services.ts';
import { applyPage } from '#lib/store/apply-page.ts';
import { askRecord } from './ask-record.ts';
import { chooseSources } from './choose-sources.ts';

type Live = NonNullable<SubmissionAnswer['live']>;

/**
 * Asks ARGOS for one submission now and writes what it says into the mirror. What it no longer lists is not marked missing by this:
 * that takes two whole readings.
 *
 * @param known the key that the mirror has it from; null where the mirror does not have it
 * @throws ArgosError, or HttpProblem where neither ARGOS nor the mirror has anything to show
 */
export async function refreshSubmission(
  using: Pick<Services, 'argos' | 'db'>,
  { authId, project, known }: { authId: string; project?: string; known: string | null },
  signal: AbortSignal,
): Promise<Live> {
  const sources = known === null ? await chooseSources(using, project) : [known];
  const listed = await askRecord(using, authId, sources, signal);
  const askedAt = new Date().toISOString();
  for (const { source, record } of listed) {
    const page = isQuarantined(record)
      ? { records: [], quarantined: [record] }
      : { records: [record], quarantined: [] };
    await applyPage(using.db, { source, ...page, outside: 0 });
  }
  if (listed.some(({ record }) => !isQuarantined(record))) return { askedAt, outcome: 'listed', detail: null };
  const cause = listed.map(({ record }) => record).find(isQuarantined)?.cause;
  if (cause !== undefined) {
    if (known === null) throw unreadable(cause);
    return { askedAt, outcome: 'unreadable', detail: `ARGOS lists it in a way that can not be read: ${cause}` };
  }
  if (known === null) throw NOT_FOUND;
  return { askedAt, outcome: 'notListed', detail: 'ARGOS does not list this submission any more.' };
}

const NOT_FOUND = new HttpProblem({
  status: 404,
  kind: 'not-found',
  title: 'There is no such submission',
  detail: 'Neither the mirror nor ARGOS has a submission of this id.',
  action: 'Check the id. It may belong to a project whose key is not configured here.',
});

const unreadable = (cause: string): HttpProblem =>
  new HttpProblem({
    status: 502,
    kind: 'unreadable-record',
    title: 'ARGOS lists this submission in a way that can not be read',
    detail: cause,
    action: 'It is kept in quarantine as it came: see the page Sync.',
  });
