import { guard } from './guard.ts';
import type { Handle } from './guard.ts';
import { HttpProblem } from './http-problem.ts';
import type { Route } from './route.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
type Method = (typeof METHODS)[number];

/**
 * All methods of one address, to be exported by its route.ts: those of the routes, HEAD and OPTIONS, which follow from them, and a
 * refusal that names what there is for the rest. Next would answer these itself, but past the guard and without words.
 */
export function endpoint(...routes: Route[]): Record<Method, Handle> {
  const offered = new Map<string, Handle>(routes.map(({ operation, handle }) => [operation.method, handle]));
  const get = offered.get('GET');
  if (get) offered.set('HEAD', withoutBody(get));
  const allow = [...offered.keys(), 'OPTIONS'].sort().join(', ');
  const options = guard(null, () => Promise.resolve(new Response(null, { status: 204, headers: { allow } })));
  offered.set('OPTIONS', options);
  const refuse = guard(null, ({ method }) => Promise.reject(notOffered(method, allow)));
  return forEachMethod((method) => offered.get(method) ?? refuse);
}

/** For every address of the API that there is none of: in words too, and behind the guard like the rest. */
export function noEndpoint(): Record<Method, Handle> {
  const refuse = guard(null, () => Promise.reject(NOTHING_HERE));
  return forEachMethod((method) => (method === 'HEAD' ? withoutBody(refuse) : refuse));
}

const forEachMethod = (choose: (method: Method) => Handle): Record<Method, Handle> =>
  Object.fromEntries(METHODS.map((method) => [method, choose(method)])) as Record<Method, Handle>;

const NOTHING_HERE = new HttpProblem({
  status: 404,
  kind: 'no-such-address',
  title: 'There is nothing at this address',
  detail: 'The API has no such address.',
  action: 'See /api/openapi.json for what there is.',
});

const withoutBody =
  (get: Handle): Handle =>
  async (request, context) => {
    const { status, headers, body } = await get(request, context);
    // An answer that is made while it is sent would otherwise wait for its reader.
    await body?.cancel();
    return new Response(null, { status, headers });
  };

const notOffered = (method: string, allow: string): HttpProblem =>
  new HttpProblem({
    status: 405,
    kind: 'method-not-offered',
    title: 'This can not be done here',
    detail: `The method ${method} is not offered at this address; there are ${allow}.`,
    headers: { allow },
  });
