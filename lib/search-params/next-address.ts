/** Resolves what is relative; no request is ever made to it. */
const BASE = 'http://dashboard.invalid';
/** Pages that lead to others by themselves, and what is no page. */
const NO_GOALS = /^\/(sign-in|join|api|_next)(\/|$)/u;

/**
 * Where somebody goes after they have signed in, as the address says it: one of our own pages, or `/` where it names anything else. A link
 * to sign in here must never lead to another site.
 *
 * @returns path, query and fragment
 */
export function nextAddress(text: string | null): string {
  // Browsers take backslashes for slashes, and leave out tabs and line ends.
  if (!text?.startsWith('/') || /[\\\p{Cc}\s]/u.test(text) || !URL.canParse(text, BASE)) return '/';
  const { origin, pathname, search, hash } = new URL(text, BASE);
  if (origin !== BASE || pathname.startsWith('//') || NO_GOALS.test(pathname)) return '/';
  return `${pathname}${search}${hash}`;
}

/** The page to sign in, from which one comes back to where one was. @param from path and query */
export function signInHref(from: string | null): string {
  const goal = nextAddress(from);
  return goal === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(goal)}`;
}
