/** Alarms. */
import * as examples from './alarm-examples.ts';
import { alarmAnswer, alarmParams, alarmsAnswer, alarmsChange, alarmsChanged, alarmsQuery } from './alarms.ts';
import type { Operation } from './operation.ts';
import { OF_A_BODY } from './operation.ts';

const NOT_THERE = 'No such alarm, of the projects that one may see';

export const alarmOperations = {
  listAlarms: {
    id: 'listAlarms',
    access: 'submissions.read',
    method: 'GET',
    path: '/api/alarms',
    summary: 'Rejection rates beyond what was usual, and what was never seen before, by what happened at one time',
    query: alarmsQuery,
    answer: alarmsAnswer,
    example: examples.alarms,
  },
  changeAlarms: {
    id: 'changeAlarms',
    access: 'alarms.handle',
    audit: { act: 'alarms.changed' },
    method: 'PATCH',
    path: '/api/alarms',
    summary: 'Acknowledge alarms with their cause, close them, or open them again: all of them or none',
    body: alarmsChange,
    answer: alarmsChanged,
    bodyExample: examples.alarmsChange,
    example: examples.alarmsChanged,
    problems: { 404: NOT_THERE, 409: 'One of them was changed meanwhile', ...OF_A_BODY },
  },
  getAlarm: {
    id: 'getAlarm',
    access: 'submissions.read',
    method: 'GET',
    path: '/api/alarms/{alarmId}',
    summary: 'Why it is an alarm: its series with the limits, and what else stood out on the same days',
    params: alarmParams,
    answer: alarmAnswer,
    example: examples.alarmDetail,
    problems: { 404: NOT_THERE },
  },
} as const satisfies Readonly<Record<string, Operation>>;
