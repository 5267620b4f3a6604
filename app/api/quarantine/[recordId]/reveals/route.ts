import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { checkReveal } from '#lib/http/hide-fields.ts';
import { HttpProblem } from '#lib/http/http-problem.ts';
import { route } from '#lib/http/route.ts';
import { getQuarantined } from '#lib/store/get-quarantined.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.revealQuarantined, async ({ params: { recordId }, body: { fields }, db, caller, tell }) => {
    checkReveal(caller, fields);
    const found = await getQuarantined(db, { recordId, only: caller.projects });
    if (!found) throw NOT_THERE;
    await tell({ record: recordId, project: found.projectId, detail: { revealed: fields } });
    return { body: { raw: found.raw } };
  }),
);

const NOT_THERE = new HttpProblem({
  status: 404,
  kind: 'not-in-quarantine',
  title: 'This record is not in quarantine',
  detail: 'There is none of this id, or ARGOS lists it in another way since.',
  action: 'Load the page anew to see what is in quarantine now.',
});
