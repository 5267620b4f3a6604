import { headers } from 'next/headers';
import { cache } from 'react';
import type { SignedIn } from '#lib/access/caller.ts';
import { identify } from '#lib/access/identify.ts';
import { UNATTENDED_HEADER } from '#lib/browser/unattended.ts';
import { services } from './services.ts';

interface ReadCaller {
  /** false = the database did not answer: whoever it is, the page may come and will tell of that. */
  known: boolean;
  caller: SignedIn | null;
}

/** Who asks for this page; looked up once for all of its parts. A page can set no cookie, so it moves no session on. */
export const readCaller = cache(async (): Promise<ReadCaller> => {
  const sent = new Headers(await headers());
  sent.set(UNATTENDED_HEADER, '1');
  const using = services();
  try {
    const { caller } = await identify(sent, using);
    return { known: true, caller };
  } catch (error) {
    using.log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'who asks for a page could not be read');
    return { known: false, caller: null };
  }
});
