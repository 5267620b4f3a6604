import { ArgosError } from '#lib/argos/errors.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { HttpProblem } from '#lib/http/http-problem.ts';
import type { Services } from '#lib/http/services.ts';
import { clientOf } from './ask-record.ts';
import { chooseSource } from './choose-sources.ts';

/**
 * The image of one submission, asked of ARGOS and kept nowhere.
 *
 * @param known what the mirror has of it; null where it does not have it: then only `project` can say which key to ask
 * @throws ArgosError, or HttpProblem 404 or 410 in words
 */
export async function getImage(
  using: Pick<Services, 'argos' | 'db'>,
  asked: { authId: string; project?: string; known: { source: string; submission: SubmissionItem } | null },
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { authId, project, known } = asked;
  if (known?.submission.erased) throw erased(known.submission.erasedAt);
  const source = known?.source ?? (await chooseSource(using, project));
  try {
    // A copy of its own memory: the bytes may be a part of a larger buffer.
    return new Uint8Array(await clientOf(using.argos, source).image(authId, { signal }));
  } catch (error) {
    if (error instanceof ArgosError && error.kind === 'not-found') throw noImage(error.traceId);
    throw error;
  }
}

const erased = (at: string | null): HttpProblem =>
  new HttpProblem({
    status: 410,
    kind: 'erased',
    title: 'The image has been erased',
    detail: `ARGOS has erased the personal data of this submission${at === null ? '' : ` (${at})`}, its image included.`,
    action: 'Nothing to do: an erased image can not be had back.',
  });

const noImage = (traceId: string | null): HttpProblem =>
  new HttpProblem({
    status: 404,
    kind: 'no-image',
    title: 'There is no image',
    detail: 'ARGOS has no image of this submission: it never had one, or has erased it since the mirror last looked.',
    action: 'Ask for the submission with live=1 to see whether it has been erased.',
    traceId,
  });
