import { ArgosError } from './errors.ts';
import type { ArgosErrorKind } from './errors.ts';

const BY_CODE: Readonly<Record<string, ArgosErrorKind>> = {
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  EPROTO: 'untrusted',
};
const TLS = /^(CERT_|ERR_TLS_|ERR_SSL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_)/;

/**
 * What a failed fetch means. Of the failure itself only its code goes on: its message and cause may quote headers. Whatever has an
 * unknown code or none broke an exchange that had begun: resets, bodies that end early, lengths that don't fit, bad compression.
 */
export function readNetworkFailure(error: unknown): ArgosError {
  const code = codeOf(error, 0);
  const kind =
    code === null ? 'connection-lost' : (BY_CODE[code] ?? (TLS.test(code) ? 'untrusted' : 'connection-lost'));
  return new ArgosError(kind, code === null ? {} : { detail: `(${code})` });
}

/** fetch wraps what happened; trying several addresses wraps it once more. */
function codeOf(error: unknown, depth: number): string | null {
  if (typeof error !== 'object' || error === null || depth > 4) return null;
  if ('code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{1,60}$/.test(error.code)) return error.code;
  if ('cause' in error && error.cause) return codeOf(error.cause, depth + 1);
  if ('errors' in error && Array.isArray(error.errors)) return codeOf(error.errors[0], depth + 1);
  return null;
}
