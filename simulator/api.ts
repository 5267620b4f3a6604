import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { listAnswer } from './envelopes.ts';
import { drawImage } from './image.ts';
import type { ListQuestion } from './listing.ts';
import { BadCursor, listPage } from './listing.ts';
import type { SimulatorOptions } from './options.ts';
import type { Project } from './project.ts';
import { lookAt, placeOf } from './project.ts';
import { BadParameter, readWindow } from './window.ts';

/** What goes back over the wire. */
export interface Answer {
  status: number;
  type: string;
  body: string;
}

/** One request of a client, taken apart. */
export interface ApiRequest {
  method: string;
  /** Below the base path: `/faceauth`. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
}

const JSON_TYPE = 'application/json';

const json = (status: number, value: unknown): Answer => ({ status, type: JSON_TYPE, body: JSON.stringify(value) });

/** The vendor's documented shape of an error. */
const refusal = (errorCode: string, message: string): Answer =>
  json(400, { traceId: randomUUID(), errorCode, message });

const readQuestion = (query: URLSearchParams, options: SimulatorOptions): ListQuestion => {
  const count = query.get('count') ?? '2000';
  if (!/^\d{1,4}$/.test(count) || Number(count) < 1 || Number(count) > 2000) {
    throw new BadParameter('count must be a number from 1 to 2000');
  }
  const id = query.get('nextKey_id');
  const date = query.get('nextKey_date');
  if ((id === null) !== (date === null)) throw new BadParameter('nextKey_id and nextKey_date belong together');
  const cursor = id !== null && date !== null ? { id, date } : null;
  return { ...readWindow(query, options.dateZoneMs), count: Number(count), cursor };
};

const answerList = (project: Project, options: SimulatorOptions, query: URLSearchParams, now: number): Answer => {
  const authId = query.get(options.idParameter);
  if (authId !== null) {
    const place = placeOf(project, authId, now);
    const page = { places: place === null ? [] : [place], nextKey: null };
    return { status: 200, type: JSON_TYPE, body: listAnswer(project, options, page, now) };
  }
  const question = readQuestion(query, options);
  // A flat array has no room for a key, so it is not paged.
  const page =
    options.envelope === 'flat'
      ? listPage(project, { ...options, emptyPages: 0 }, { ...question, count: Infinity, cursor: null }, now)
      : listPage(project, options, question, now);
  return { status: 200, type: JSON_TYPE, body: listAnswer(project, options, page, now) };
};

const answerImage = (project: Project, query: URLSearchParams, now: number): Answer => {
  const place = placeOf(project, query.get('authId') ?? query.get('auth_id') ?? '', now);
  const look = place === null ? null : lookAt(project, place, now);
  if (look === null) return refusal('NOT_FOUND', place === null ? 'faceAuth not found' : 'image not found');
  return { status: 200, type: 'text/plain', body: drawImage(look).toString('base64') };
};

const answerErasure = (project: Project, query: URLSearchParams, now: number): Answer => {
  const place = placeOf(project, query.get('authId') ?? query.get('auth_id') ?? '', now);
  if (place === null) return refusal('NOT_FOUND', 'faceAuth not found');
  if (lookAt(project, place, now) !== null) project.erasedByHand.set(place, now);
  return json(200, { message: 'success' });
};

/** What ARGOS would answer. */
export const answerApi = (
  projects: readonly Project[],
  options: SimulatorOptions,
  { method, path, query, headers }: ApiRequest,
  now: number,
): Answer => {
  const key = headers['x-api-key'];
  if (typeof key !== 'string' || key === '') return json(403, { message: 'Forbidden' });
  const project = projects.find((candidate) => candidate.key === key);
  if (project === undefined) return refusal('NOT_FOUND', 'faceAuth_project not found');
  try {
    if (method === 'GET' && path === '/faceauth') return answerList(project, options, query, now);
    if (method === 'GET' && path === '/faceauth/image') return answerImage(project, query, now);
    if (method === 'DELETE' && path === '/faceauth') return answerErasure(project, query, now);
  } catch (error) {
    if (error instanceof BadParameter || error instanceof BadCursor) return refusal('INVALID_PARAMETER', error.message);
    throw error;
  }
  // What the gateway says of a path that it does not have.
  return json(403, { message: 'Missing Authentication Token' });
};
