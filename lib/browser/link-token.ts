let taken: string | null = null;

/**
 * The token of a link, which stands behind the # of its address. It is taken out of the address: it must be in no history, no bookmark and
 * no picture of the screen. @returns null where the address had none
 */
export function takeLinkToken(): string | null {
  const token = decode(window.location.hash.slice(1));
  if (token !== '') {
    taken = token;
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
  }
  return taken;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text; // a stray % is no token, and the server says so
  }
}
