/** The people who may sign in. */
import * as examples from './access-examples.ts';
import type { Operation } from './operation.ts';
import { OF_A_BODY } from './operation.ts';
import { invitedPerson, newPerson, peopleAnswer, person, personChange, personParams } from './people.ts';

const NO_SUCH_PERSON = { 404: 'No such person' };
const LAST = { 409: 'It would leave no administrator who can sign in' };

export const peopleOperations = {
  listPeople: {
    id: 'listPeople',
    access: 'people.manage',
    method: 'GET',
    path: '/api/people',
    summary: 'Who may sign in, as what',
    answer: peopleAnswer,
    example: examples.people,
  },
  invitePerson: {
    id: 'invitePerson',
    access: 'people.manage',
    audit: { act: 'person.invited' },
    method: 'POST',
    path: '/api/people',
    summary: 'Invite a person',
    description:
      'Gives the link by which they choose a password; the dashboard sends no mail, so hand it over yourself.',
    body: newPerson,
    answer: invitedPerson,
    status: 201,
    bodyExample: examples.newPerson,
    example: examples.invitation,
    problems: { 409: 'The address is taken', ...OF_A_BODY },
  },
  changePerson: {
    id: 'changePerson',
    access: 'people.manage',
    audit: { act: 'person.changed', record: 'personId' },
    method: 'PATCH',
    path: '/api/people/{personId}',
    summary: 'Change name, role or projects of a person, disable or enable them',
    description: 'A change of role or projects, and disabling, end all sessions of the person at once.',
    params: personParams,
    body: personChange,
    answer: person,
    bodyExample: { role: 'lead' },
    example: examples.person,
    problems: { ...NO_SUCH_PERSON, ...LAST, ...OF_A_BODY },
  },
  inviteAgain: {
    id: 'inviteAgain',
    access: 'people.manage',
    audit: { act: 'person.invited', record: 'personId' },
    method: 'POST',
    path: '/api/people/{personId}/link',
    summary: 'A new link to choose a password; takes away password, second factor and sessions',
    params: personParams,
    answer: invitedPerson,
    status: 201,
    example: examples.invitation,
    problems: { ...NO_SUCH_PERSON, ...LAST },
  },
  forgetPerson: {
    id: 'forgetPerson',
    access: 'people.manage',
    method: 'DELETE',
    path: '/api/people/{personId}',
    summary: 'Remove a person, and erase what the audit trail says of them beside that they acted',
    params: personParams,
    answer: person,
    example: examples.person,
    problems: { ...NO_SUCH_PERSON, ...LAST },
  },
} as const satisfies Record<string, Operation>;
