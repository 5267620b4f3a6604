/** So long a page is waited for, in ms; what waited for one that did not come by then is forgotten. */
const LONGEST_MS = 10_000;
/** What is pressed blindly beyond that is no intention any more. */
const MOST = 8;

let leaving = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const waiting: (() => unknown)[] = [];

/** Is another page on its way? What writes to the address now would write the old page's, and call the new one off. */
export const isLeaving = (): boolean => leaving;

/** Does this as soon as the page is there that is on its way; at most eight such, and none where it does not come in 10 s. */
export function onArrival(act: () => unknown): void {
  if (waiting.length < MOST) waiting.push(act);
}

/** The router sets out. @param url where to, absolute or from the root */
export function navigationBegins(url: string): void {
  clearTimeout(timer);
  leaving = new URL(url, window.location.href).pathname !== window.location.pathname;
  // Nothing is shown anew where the address stays the same: whoever waits need not.
  if (leaving) timer = setTimeout(giveUp, LONGEST_MS);
  else navigationEnds();
}

function giveUp(): void {
  leaving = false;
  waiting.length = 0;
}

/** The page shows its address: that which was set out for, or another that was written in between. */
export function navigationEnds(): void {
  clearTimeout(timer);
  leaving = false;
  // The page that came has to say first what it does.
  setTimeout(() => {
    while (!leaving && waiting.length > 0) waiting.shift()?.();
  });
}
