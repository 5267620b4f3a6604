import type { Alarm, AlarmAnswer, AlarmsAnswer, AlarmsChange, AlarmsChanged } from './alarms.ts';

const AS_OF = '2026-03-02T09:31:04.120Z';
const fresh = { asOf: AS_OF, coverage: { complete: true, daysRead: 1, days: 1 } };

/** A day on which half of what came was rejected. */
const found: Alarm = {
  id: 7,
  project: null,
  dimension: 'submitType',
  value: 'form',
  direction: 'above',
  rule: 'limits',
  span: 'day',
  start: '2026-02-05T15:00:00.000Z',
  end: '2026-02-06T15:00:00.000Z',
  n: 277,
  events: 166,
  expected: 40.04,
  sigmas: 13.3,
  holds: true,
  foundAt: '2026-02-06T15:31:00.000Z',
  state: 'new',
  cause: null,
  note: null,
  changedBy: null,
  changedAt: null,
  version: 1,
  deliveries: [{ channel: 'webhook', attempts: 1, sentAt: '2026-02-06T15:31:02.000Z', problem: null }],
};
const acknowledged: Alarm = {
  ...found,
  state: 'acknowledged',
  cause: 'vendor',
  note: 'The vendor rolled back the update of the camera at 17:30',
  changedBy: 'Jo Lead',
  changedAt: '2026-02-06T16:02:11.000Z',
  version: 2,
};

export const alarms: AlarmsAnswer = {
  events: [{ start: found.start, end: found.end, alarms: [found] }],
  zone: 'Asia/Seoul',
  lookedAt: AS_OF,
  lookedUntil: '2026-03-02T09:00:00.000Z',
  ...fresh,
};

export const alarmDetail: AlarmAnswer = {
  alarm: found,
  zone: 'Asia/Seoul',
  points: [
    {
      start: found.start,
      end: found.end,
      n: 277,
      events: 166,
      unlearned: { n: 0, events: 0 },
      expected: 40.04,
      lower: 6.9,
      upper: 73.2,
      beyond: 'above',
    },
  ],
  hours: [{ start: found.start, end: found.end, n: 277, events: 166 }],
  parts: [
    {
      project: null,
      dimension: 'failCode',
      value: 'Active_liveness_underscore',
      n: 317,
      events: 140,
      expected: 8.82,
      beyond: true,
    },
  ],
  policyChanges: [],
  ...fresh,
};

export const alarmsChange: AlarmsChange = {
  alarms: [{ id: 7, version: 1 }],
  state: 'acknowledged',
  cause: 'vendor',
  note: acknowledged.note,
};

export const alarmsChanged: AlarmsChanged = { alarms: [acknowledged] };
