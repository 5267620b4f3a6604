import { actorOf } from '#lib/access/caller.ts';
import { openSession } from '#lib/access/sign-in.ts';
import { simulatedPerson } from '#lib/access/simulated-people.ts';
import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { HttpProblem } from '#lib/http/http-problem.ts';
import { route } from '#lib/http/route.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.signInSimulated, async ({ body: { role }, ...using }) => {
    if (!using.settings.simulator) throw NOT_SIMULATED;
    const personId = await simulatedPerson(using.db, role);
    const { cookies } = await openSession(using, personId);
    await using.tell({ actor: { personId, role }, record: actorOf(personId) });
    return { body: { done: true }, cookies };
  }),
);

const NOT_SIMULATED = new HttpProblem({
  status: 404,
  kind: 'not-simulated',
  title: 'There are no roles to try here',
  detail: 'The dashboard shows submissions of ARGOS; roles can be tried on the simulator alone.',
  action: 'Sign in with your own e-mail address and password.',
});
