/** What a page sends with what it asks by itself while nobody is at it: such requests keep no session open. */
export const UNATTENDED_HEADER = 'x-faceauth-unattended';

/** After so long without input nobody is at the page, in ms. */
const ATTENDED_MS = 60_000;
const INPUTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Listens for whether somebody is at the page.
 *
 * @param page where input arrives
 * @param now in ms, on a clock that only goes forward
 * @returns tells whether there was no input for a while; opening the page is one
 */
export function watchInput(page: Pick<EventTarget, 'addEventListener'>, now: () => number): () => boolean {
  let last = now();
  const heard = (): void => {
    last = now();
  };
  for (const name of INPUTS) page.addEventListener(name, heard, { capture: true, passive: true });
  return () => now() - last >= ATTENDED_MS;
}

const isUnattended = typeof window === 'undefined' ? () => false : watchInput(window, () => performance.now());

/** Headers of a request that is made now. */
export const attendance = (): Record<string, string> => (isUnattended() ? { [UNATTENDED_HEADER]: '1' } : {});
