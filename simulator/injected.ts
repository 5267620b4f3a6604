/** A record that somebody sent to the simulator, kept as it was sent. */
export interface Injected {
  text: string;
  authId: string;
  /** Where it stands in the list, UTC milliseconds. */
  time: number;
}

/**
 * Reads a record that is to be listed as it is, whatever it is.
 *
 * @param number makes up an id for one that has none
 * @param now its time where it names none, UTC milliseconds
 * @throws SyntaxError where the text is no JSON
 */
export const readInjected = (text: string, number: number, now: number): Injected => {
  const record: unknown = JSON.parse(text);
  const fields = typeof record === 'object' && record !== null ? (record as Record<string, unknown>) : {};
  const time = typeof fields.create_time === 'string' ? Date.parse(fields.create_time) : NaN;
  const id = fields.auth_id;
  return {
    text: text.trim(),
    authId: typeof id === 'string' && id !== '' ? id : `injected-${number}`,
    time: Number.isNaN(time) ? now : time,
  };
};

/** The record as listed: as it was sent, unless it was erased since (UTC milliseconds). */
export const renderInjected = (injected: Injected, erasedAt: number | null): string => {
  const record: unknown = erasedAt === null ? null : JSON.parse(injected.text);
  if (erasedAt === null || typeof record !== 'object' || record === null || Array.isArray(record)) return injected.text;
  const kept = Object.entries(record).filter(([name]) => name !== 'result' && name !== 'reject_comment');
  return JSON.stringify({
    ...Object.fromEntries(kept),
    delete_check: true,
    delete_time: new Date(erasedAt).toISOString(),
  });
};
