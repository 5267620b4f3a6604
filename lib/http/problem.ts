import { ArgosError } from '#lib/argos/errors.ts';
import type { ArgosErrorKind } from '#lib/argos/errors.ts';
import { SettingsError } from '#lib/env.ts';
import { BadCursor } from '#lib/store/cursor.ts';
import { ProjectOfAnotherKey } from '#lib/store/take-over-project.ts';
import { databaseProblem } from './database-problem.ts';
import { badParameter, HttpProblem } from './http-problem.ts';

/** Ours, for what ARGOS or the way to it did: 502 = refused or unreadable, 503 = not there now, 504 = too late. */
const ARGOS_STATUS: Readonly<Record<ArgosErrorKind, number>> = {
  'wrong-key': 502,
  'address-not-allowed': 502,
  refused: 502,
  'wrong-url': 502,
  'bad-request': 502,
  'not-found': 404,
  'slow-down': 503,
  'argos-down': 503,
  unreachable: 503,
  untrusted: 502,
  timeout: 504,
  'connection-lost': 503,
  redirected: 502,
  'too-large': 502,
  encrypted: 502,
  'bad-answer': 502,
  paused: 503,
};

/** What the caller is told of any error. Of one that nobody foresaw: nothing but the request id, which leads to the log. */
export function problemOf(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof ArgosError) return argosProblem(error);
  if (error instanceof BadCursor) return badParameter('cursor', `is not usable: ${withoutStop(error.message)}`);
  if (error instanceof ProjectOfAnotherKey) return twoKeys(error);
  if (error instanceof SettingsError) return SETTINGS;
  return databaseProblem(error) ?? UNFORESEEN;
}

function argosProblem({ kind, message, action, traceId, retryAfterMs }: ArgosError): HttpProblem {
  const [title = message] = message.split(/(?<=\.)\s/u, 1);
  const status = ARGOS_STATUS[kind];
  const headers = retryAfterMs === null ? undefined : { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) };
  return new HttpProblem({ status, kind, title: withoutStop(title), detail: message, action, traceId, headers });
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/u, '');

const twoKeys = ({ message, action }: ProjectOfAnotherKey): HttpProblem =>
  new HttpProblem({
    status: 409,
    kind: 'project-of-another-key',
    title: 'Two keys list the same project',
    detail: message,
    action,
  });

const SETTINGS = new HttpProblem({
  status: 503,
  kind: 'bad-settings',
  title: "The settings of the dashboard can't be used",
  detail: 'The dashboard was started with settings that it can not work with.',
  action: 'Start it with npm start, which says what is wrong with them.',
});

const UNFORESEEN = new HttpProblem({
  status: 500,
  kind: 'internal',
  title: 'The dashboard failed',
  detail: 'Something went wrong inside the dashboard that it was not prepared for.',
  action: 'Try again. If it stays, look for the request id in the log of the dashboard.',
});
