import { invitePerson } from '#lib/access/invite.ts';
import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { checkProjects } from '#lib/http/person-outcome.ts';
import { route } from '#lib/http/route.ts';
import { listPeople } from '#lib/store/people/list-people.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.listPeople, async ({ db, settings }) => ({
    body: { items: await listPeople(db), projects: settings.projects.map(({ name }) => name) },
  })),
  route(operations.invitePerson, async ({ body, ...using }) => {
    checkProjects(body.projects, using);
    return { body: await invitePerson(using, body) };
  }),
);
