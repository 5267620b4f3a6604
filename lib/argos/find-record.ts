import { ArgosError } from './errors.ts';
import { isQuarantined } from './record.ts';
import type { ArgosPage, ArgosRecord, QuarantinedRecord } from './record.ts';

/** The vendor's page names the parameter one way and spells it the other way in its example. */
export type IdParameter = 'authId' | 'auth_id';
type Found = ArgosRecord | QuarantinedRecord;

/**
 * One record by its id. A server that does not know the parameter's spelling answers with its whole list: then the other spelling
 * is tried, once, and the caller is told which one worked. What comes back is the record asked for, or nothing.
 *
 * @param known the spelling that worked before, or the one to begin with
 * @throws ArgosError `bad-answer` where neither spelling gives this record or an empty answer
 */
export async function findRecord(
  authId: string,
  known: IdParameter,
  ask: (parameter: IdParameter) => Promise<ArgosPage>,
): Promise<{ record: Found | null; parameter: IdParameter }> {
  const other: IdParameter = known === 'authId' ? 'auth_id' : 'authId';
  let received = 0;
  for (const parameter of [known, other]) {
    const page = await askOrNone(parameter);
    if (page === null) return { record: null, parameter };
    const record = theOnly(authId, page);
    if (record) return { record, parameter };
    received = page.received;
  }
  throw new ArgosError('bad-answer', {
    transient: false,
    detail: `Asked for one id it listed ${received === 1 ? 'another record' : `${received} records`}.`,
  });

  /** What ARGOS answers for an id that it does not have is not documented: an empty answer or an error that says so. */
  async function askOrNone(parameter: IdParameter): Promise<ArgosPage | null> {
    try {
      const page = await ask(parameter);
      return page.received === 0 && page.nextCursor === null ? null : page;
    } catch (error) {
      if (error instanceof ArgosError && error.kind === 'not-found') return null;
      throw error;
    }
  }
}

/** Every element of the answer must be this record; listed twice alike, it is still one. */
function theOnly(authId: string, page: ArgosPage): Found | null {
  const all: Found[] = [...page.records, ...page.quarantined];
  const [first] = all;
  const idOf = (record: Found) => (isQuarantined(record) ? record.authId : record.submission.authId);
  const alike = all.every((record) => idOf(record) === authId && record.raw === first?.raw);
  return first && alike ? first : null;
}
