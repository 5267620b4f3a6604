import type { z } from 'zod';
import { sameCursor } from '#lib/argos/cursor.ts';
import { ArgosError } from '#lib/argos/errors.ts';
import { isQuarantined } from '#lib/argos/record.ts';
import type { ArgosRecord, QuarantinedRecord } from '#lib/argos/record.ts';
import type { FaceauthAnswer, faceauthQuery } from '#lib/contract/faceauth.ts';
import type { Services } from '#lib/http/services.ts';
import { clientOf } from './ask-record.ts';
import { chooseSource } from './choose-sources.ts';
import { decodeListCursor, encodeListCursor } from './list-cursor.ts';

/**
 * One page as ARGOS lists it now, or one record.
 *
 * @throws ArgosError, or HttpProblem 400 where project or cursor don't fit
 */
export async function listLive(
  using: Pick<Services, 'argos' | 'db'>,
  query: z.output<typeof faceauthQuery>,
  signal: AbortSignal,
): Promise<FaceauthAnswer> {
  const { authId, startDate, endDate, count } = query;
  const source = await chooseSource(using, query.project);
  const client = clientOf(using.argos, source);
  if (authId !== undefined) {
    const record = await client.get(authId, { signal });
    return answerOf(record === null ? [] : [record], null);
  }
  const listedBy = { source, startDate, endDate, count };
  const cursor = query.cursor === undefined ? null : decodeListCursor(query.cursor, listedBy);
  const page = await client.list({ startDate, endDate, count, cursor }, { signal });
  if (cursor && sameCursor(cursor, page.nextCursor)) {
    throw new ArgosError('bad-answer', {
      detail: 'Its next page begins where this one began, so paging would not end.',
    });
  }
  const next = page.nextCursor && encodeListCursor(listedBy, page.nextCursor);
  return answerOf([...page.records, ...page.quarantined], next);
}

function answerOf(listed: (ArgosRecord | QuarantinedRecord)[], nextCursor: string | null): FaceauthAnswer {
  return {
    items: listed.flatMap((record) => (isQuarantined(record) ? [] : [record.submission])),
    quarantined: listed.filter(isQuarantined).map(({ authId, cause }) => ({ authId, cause })),
    nextCursor,
    asOf: new Date().toISOString(),
  };
}
