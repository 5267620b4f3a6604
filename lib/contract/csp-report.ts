/** What browsers report of content that the pages' policy has blocked: the Reporting API's form, and the older one of CSP 2. */
import { z } from 'zod';

const MAX = 2_000;
const part = z.string().max(MAX).optional();
const newer = z.object({
  type: z.string().max(100),
  body: z.object({ effectiveDirective: part, blockedURL: part, documentURL: part }),
});
const older = z.object({
  'csp-report': z.object({
    'effective-directive': part,
    'violated-directive': part,
    'blocked-uri': part,
    'document-uri': part,
  }),
});

export const cspReport = z.union([z.array(newer).max(50), older], 'a report of a browser, as CSP 3 describes it');
export type CspReport = z.infer<typeof cspReport>;

export const CSP_REPORT_TYPES = ['application/reports+json', 'application/csp-report', 'application/json'] as const;
export const reported = z.object({ taken: z.int() }).meta({ id: 'Reported' });
