import { emailTaken } from '#lib/access/accept-link.ts';
import { actorOf } from '#lib/access/caller.ts';
import type { Person } from '#lib/contract/people.ts';
import type { PersonOutcome } from '#lib/store/people/write-people.ts';
import type { Told } from './audit.ts';
import { badParameter, HttpProblem } from './http-problem.ts';
import { quoted } from './plain-words.ts';
import type { Services } from './services.ts';

/**
 * The person that an act gave.
 *
 * @throws HttpProblem 404 where there is none, 409 where the address is taken or nobody would be left to manage people
 */
export function personOf(outcome: PersonOutcome): Person {
  switch (outcome.kind) {
    case 'done':
      return outcome.person;
    case 'gone':
      throw GONE;
    case 'taken':
      throw emailTaken();
    case 'last':
      throw LAST;
  }
}

/** What the audit trail is told of a change of a person: how they stand after it. */
export const tellOfPerson = ({ id, name, email, role, projects, state }: Person): Told => ({
  record: actorOf(id),
  detail: { personName: name, email, personRole: role, projects, state },
});

const GONE = new HttpProblem({
  status: 404,
  kind: 'not-found',
  title: 'There is no such person',
  detail: 'Nobody who may sign in has this id: they may have been removed.',
  action: 'Load the people again.',
});

const LAST = new HttpProblem({
  status: 409,
  kind: 'last-administrator',
  title: 'Somebody has to be left',
  detail: 'After this nobody could sign in any more who manages the people, so nothing was done.',
  action: 'Make another person an administrator first, and have them sign in.',
});

/** @throws HttpProblem 400 where a person would see projects that there are none of */
export function checkProjects(
  projects: readonly string[] | null | undefined,
  { settings }: Pick<Services, 'settings'>,
): void {
  const known = settings.projects.map(({ name }) => name);
  const unknown = projects?.find((each) => !known.includes(each));
  if (unknown === undefined) return;
  throw badParameter(
    'projects',
    `must be of the keys that are configured (${known.join(', ')}), not ${quoted(unknown)}`,
  );
}
