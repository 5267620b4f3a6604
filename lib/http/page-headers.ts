import { strictTransport } from './response-headers.ts';

/** Where browsers tell of what the policy has blocked. */
const REPORTS = '/api/csp-reports';

/**
 * The policy of our pages. Scripts run by the nonce of this very answer; 'strict-dynamic' lets them load their own chunks. Styles are
 * allowed inline: charts and virtual rows place things by style attributes.
 *
 * @param development React and the bundler evaluate code then
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    `report-uri ${REPORTS}`,
    'report-to csp',
  ].join('; ');
}

/** Of every answer that is not the API's. Pages hold personal data in their address (filters), hence no-referrer. */
export function pageHeaders(publicUrl: string | null): Record<string, string> {
  return {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': NOTHING_PERMITTED,
    'referrer-policy': 'no-referrer',
    'reporting-endpoints': `csp="${REPORTS}"`,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...strictTransport(publicUrl),
  };
}

const NOTHING_PERMITTED = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'hid', 'display-capture']
  .map((feature) => `${feature}=()`)
  .join(', ');
