import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { checkProjects } from '#lib/http/narrow-projects.ts';
import { checkRetention } from '#lib/http/retention-outcome.ts';
import { route } from '#lib/http/route.ts';
import { setRetention } from '#lib/store/retention.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.setRetention, async ({ params: { projectId }, body, db, caller, tell }) => {
    await checkProjects(db, [projectId], caller.projects);
    const told = { project: projectId, record: projectId, detail: { days: body.days, daysBefore: body.was } };
    checkRetention(await setRetention(db, projectId, body, (trx) => tell(told, trx)));
    return { body: { projectId, retentionDays: body.days } };
  }),
);
