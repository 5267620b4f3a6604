import { operations } from '#lib/contract/operations.ts';
import { checkReadiness } from '#lib/http/check-readiness.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.getReady, async (using) => {
    const body = await checkReadiness(using);
    return { body, status: body.status === 'ready' ? 200 : 503 };
  }),
);
