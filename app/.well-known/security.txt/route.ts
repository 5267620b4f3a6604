import { guard } from '#lib/http/guard.ts';
import { securityText } from '#lib/http/security-text.ts';

/** Where to report a vulnerability of this installation (RFC 9116): for anybody. */
export const GET = guard(null, (_request, { settings }) => Promise.resolve(securityText(settings, Date.now())));
