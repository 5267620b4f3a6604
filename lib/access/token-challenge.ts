import type { Scope } from '#lib/domain/permissions.ts';

/** What RFC 6750, 3 asks to be said to who came with a token. @param scope the one that is missing */
export const challenge = (
  error: 'invalid_request' | 'invalid_token' | 'insufficient_scope',
  scope?: Scope,
): { 'www-authenticate': string } => ({
  'www-authenticate': `Bearer realm="FaceAuth Review", error="${error}"${scope === undefined ? '' : `, scope="${scope}"`}`,
});
