import { queryOptions } from '@tanstack/react-query';
import type { InvitedPerson, NewPerson, PeopleAnswer, Person, PersonChange } from '#lib/contract/people.ts';
import { fetchJson, patchJson, postJson } from './fetch-json.ts';

const EVERY_MS = 30_000;

/** Everybody who may sign in. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => fetchJson<PeopleAnswer>('/api/people', { signal }),
  staleTime: 0,
  refetchInterval: EVERY_MS,
});

const addressOf = (id: string): string => `/api/people/${encodeURIComponent(id)}`;

/** The link of the answer is not to be had again. */
export const invitePerson = (person: NewPerson) => postJson<InvitedPerson>('/api/people', person);

/** Changes what is given; what a person may is only given where it changes, for that ends their sessions. */
export const changePerson = ({ id, ...change }: PersonChange & Pick<Person, 'id'>) =>
  patchJson<Person>(addressOf(id), change);

/** Takes password, second factor and sessions away. */
export const inviteAgain = (id: string) => fetchJson<InvitedPerson>(`${addressOf(id)}/link`, { method: 'POST' });

export const removePerson = (id: string) => fetchJson<Person>(addressOf(id), { method: 'DELETE' });
