/** Of every answer of the API: it is data for our own pages, to be kept by nobody and run by nobody. */
const API: Readonly<Record<string, string>> = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** A route's own `cache-control` where its bytes are to arrive as they are; it is added to ours. */
export const NO_TRANSFORM = 'no-transform';

/** What is true for a whole origin is said with every answer of it. */
export const strictTransport = (publicUrl: string | null): Readonly<Record<string, string>> =>
  publicUrl?.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {};

export function secureApiHeaders(headers: Headers, publicUrl: string | null): void {
  const asItIs = headers.get('cache-control') === NO_TRANSFORM;
  for (const [name, value] of Object.entries({ ...API, ...strictTransport(publicUrl) })) headers.set(name, value);
  if (asItIs) headers.append('cache-control', NO_TRANSFORM);
}
