import { linkGone } from '#lib/access/accept-link.ts';
import { countTry } from '#lib/access/limit-tries.ts';
import { findLink } from '#lib/access/links.ts';
import { operations } from '#lib/contract/operations.ts';
import { callerAddress } from '#lib/http/caller-address.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { getPerson } from '#lib/store/people/list-people.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.readLink, async ({ body: { token }, db, headers, settings }) => {
    await countTry(db, { account: null, address: callerAddress(headers, settings) });
    const link = await findLink(db, token);
    if (!link) throw linkGone();
    const expiresAt = link.expiresAt.toISOString();
    if (link.personId === null) return { body: { kind: 'first' as const, name: null, email: null, expiresAt } };
    const person = await getPerson(db, link.personId);
    if (!person) throw linkGone();
    return { body: { kind: 'invited' as const, name: person.name, email: person.email, expiresAt } };
  }),
);
