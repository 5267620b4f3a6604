import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { checkProjects, personOf, tellOfPerson } from '#lib/http/person-outcome.ts';
import { route } from '#lib/http/route.ts';
import { forgetPerson } from '#lib/store/people/forget-person.ts';
import { changePerson } from '#lib/store/people/write-people.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.changePerson, async ({ params: { personId }, body, db, settings, tell }) => {
    checkProjects(body.projects, { settings });
    return { body: personOf(await changePerson(db, personId, body, (trx, person) => tell(tellOfPerson(person), trx))) };
  }),
  route(operations.forgetPerson, async ({ params: { personId }, db, caller }) => ({
    body: personOf(await forgetPerson(db, personId, caller)),
  })),
);
