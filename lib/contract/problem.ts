/** Every error of our API: application/problem+json (RFC 9457). */
import { z } from 'zod';

export const problem = z
  .object({
    type: z.string().describe('urn:faceauth-review:problem: and the kind'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    requestId: z.string(),
    kind: z.string().describe('A short fixed word, such as bad-request, not-found, wrong-key, unavailable'),
    action: z.string().nullable().describe('What the reader can do about it'),
    traceId: z.string().nullable().describe("ARGOS's own id of the failed request, where there is one"),
    parameters: z
      .array(z.object({ name: z.string(), message: z.string() }))
      .optional()
      .describe('Which parameters are wrong, and what each may be'),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problem>;
