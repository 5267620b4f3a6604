import type { ArgosRecord, QuarantinedRecord } from '#lib/argos/record.ts';
import { HttpProblem } from '#lib/http/http-problem.ts';
import type { Services } from '#lib/http/services.ts';
import type { ArgosClient } from '#lib/argos/client.ts';

export interface Listed {
  source: string;
  record: ArgosRecord | QuarantinedRecord;
}

/**
 * Asks each of these keys for one id, all at once.
 *
 * @returns what they list under it, nothing where all say that they have none
 * @throws ArgosError where none has it and one could not say
 */
export async function askRecord(
  { argos }: Pick<Services, 'argos'>,
  authId: string,
  sources: string[],
  signal: AbortSignal,
): Promise<Listed[]> {
  const asked = await Promise.allSettled(
    sources.map(async (source) => ({ source, record: await clientOf(argos, source).get(authId, { signal }) })),
  );
  const listed = asked.flatMap((each) => {
    if (each.status === 'rejected' || each.value.record === null) return [];
    return [{ source: each.value.source, record: each.value.record }];
  });
  const failed = asked.find((each) => each.status === 'rejected');
  if (listed.length === 0 && failed) throw failed.reason;
  return listed;
}

/** @throws HttpProblem 409 where the mirror remembers a key that is no longer configured */
export function clientOf(argos: Services['argos'], source: string): ArgosClient {
  const client = argos.get(source);
  if (client) return client;
  throw new HttpProblem({
    status: 409,
    kind: 'key-not-configured',
    title: 'The key of this submission is not configured any more',
    detail: `The mirror has it from the key named ${source}, which the dashboard was started without, so ARGOS can't be asked.`,
    action: 'Add the key to ARGOS_PROJECTS and restart the dashboard.',
  });
}
