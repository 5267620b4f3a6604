/** For whoever watches the dashboard: process managers, load balancers, monitors. */
import { z } from 'zod';

export const liveAnswer = z
  .object({ status: z.literal('live') })
  .meta({ id: 'Live', description: 'The process answers; nothing else was asked.' });

export const readyAnswer = z
  .object({
    status: z.enum(['ready', 'notReady']),
    checks: z.array(
      z.object({
        name: z.enum(['database', 'schema', 'sync']),
        ok: z.boolean(),
        detail: z.string().describe('For people'),
      }),
    ),
  })
  .meta({ id: 'Ready', description: 'Status 200 when every check is fine, otherwise 503.' });

export type ReadyAnswer = z.infer<typeof readyAnswer>;
