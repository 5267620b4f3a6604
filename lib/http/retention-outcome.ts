import type { RetentionOutcome } from '#lib/store/retention.ts';
import { HttpProblem } from './http-problem.ts';

/** @throws HttpProblem 404 where there is no such project, 409 where somebody else has set its period meanwhile */
export function checkRetention(outcome: RetentionOutcome): void {
  if (outcome.kind === 'gone') throw GONE;
  if (outcome.kind === 'changed') throw changed(outcome.days);
}

const GONE = new HttpProblem({
  status: 404,
  kind: 'no-such-project',
  title: 'There is no such project',
  detail: 'No project of this id has been read yet.',
  action: 'Load the page again. A project is there as soon as ARGOS has listed something of it.',
});

const changed = (days: number | null): HttpProblem =>
  new HttpProblem({
    status: 409,
    kind: 'retention-changed',
    title: 'Somebody has changed this period meanwhile',
    detail: `It is ${days === null ? 'not set' : `${days} ${days === 1 ? 'day' : 'days'}`} now, so nothing was done.`,
    action: 'Load the page again, and set it if it is still to be changed.',
  });
