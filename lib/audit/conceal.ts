import { hash } from 'node:crypto';

/** What names a person, or quotes what is said of one, when it stands in a filter. */
const NAMING = ['subject', 'q'] as const;

/**
 * What the trail says instead of a text that it need not know: who has the text can tell that it was this one, by
 * `printf %s 'the text' | sha256sum`, and nobody else reads it off.
 *
 * @returns the first 16 digits of its SHA-256
 */
export const fingerprintOf = (text: string): string => `sha256:${hash('sha256', text).slice(0, 16)}`;

/** A filter as the trail tells of it: without subject ids and words looked for. */
export function concealFilter(filter: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const named = NAMING.flatMap((name) => {
    const text = filter[name];
    return typeof text === 'string' && text !== '' ? [[name, fingerprintOf(text)]] : [];
  });
  return { ...filter, ...(Object.fromEntries(named) as Record<string, string>) };
}

/** The same of the parameters of a page. @param query as in an address, without `?` */
export function concealQuery(query: string): string {
  const parameters = new URLSearchParams(query);
  for (const name of NAMING) {
    const text = parameters.get(name);
    if (text !== null && text !== '') parameters.set(name, fingerprintOf(text));
  }
  return parameters.toString();
}
