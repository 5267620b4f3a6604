/** Alarms: rates beyond what was usual, and what was never seen before, with what people said of them. */
import { z } from 'zod';
import {
  ALARM_CAUSES,
  ALARM_DIMENSIONS,
  ALARM_DIRECTIONS,
  ALARM_RULES,
  ALARM_SPANS,
  ALARM_STATES,
} from '#lib/domain/alarms.ts';
import { afterFrom } from './filter.ts';
import { dayAsked, text, texts, wholeNumber, zone } from './parameter.ts';
import { policyChange } from './policy-change.ts';
import { asOf, coverageOfRange, instant } from './submission.ts';

const count = z.number().int();
const id = z.number().int();

const watched = {
  project: z.string().nullable().describe('Id of the project; null = over all'),
  dimension: z
    .enum(ALARM_DIMENSIONS)
    .describe('all, submitType and failCode: whose rate it is; the others: what was never seen before'),
  value: z.string().describe('Which submit type, fail code, status or key of a policy; empty for all'),
};

export const alarm = z
  .object({
    id,
    ...watched,
    direction: z.enum(ALARM_DIRECTIONS),
    rule: z.enum(ALARM_RULES).describe('limits = points beyond their limits; run = many in a row on one side'),
    span: z.enum(ALARM_SPANS).describe('What its points are'),
    start: instant,
    end: instant.describe('Exclusive'),
    n: count.describe('Decided within, as far as they could be judged; for a fail code without erased ones'),
    events: count.describe('Of these rejected, or with the fail code'),
    expected: z.number().describe('Events that were to be expected'),
    sigmas: z.number().describe('How far its farthest point is from what was expected, in standard deviations of p′'),
    holds: z.boolean().describe('false = days were read again since, and it is not beyond its limits any more'),
    foundAt: instant,
    state: z.enum(ALARM_STATES),
    cause: z.enum(ALARM_CAUSES).nullable(),
    note: z.string().nullable(),
    changedBy: z.string().nullable().describe('Name of who changed its state last'),
    changedAt: instant.nullable(),
    version: count,
    deliveries: z
      .array(
        z.object({
          channel: z.enum(['webhook', 'email']),
          attempts: count,
          sentAt: instant.nullable(),
          problem: z.string().nullable().describe('Of the last attempt'),
        }),
      )
      .describe('Where it was sent to'),
  })
  .meta({ id: 'Alarm' });

export const alarmsQuery = z
  .object({
    from: dayAsked.optional().describe('First day, inclusive; absent = from the oldest'),
    to: dayAsked.optional().describe('Last day, inclusive; absent = to the newest'),
    tz: zone.optional(),
    project: texts(200).describe(
      'Projects, any of. Alarms over all projects are given only where all are asked for; repeat the parameter',
    ),
    state: z
      .enum(['open', 'closed', 'any'], 'open, closed or any')
      .default('open')
      .describe('open = new or acknowledged, and still so'),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, afterFrom);

export const alarmsAnswer = z
  .object({
    events: z
      .array(z.object({ start: instant, end: instant, alarms: z.array(alarm) }))
      .describe('What happened at one time is one event, its strongest alarm first; the newest event first'),
    zone: z.string().describe('Whose days were judged: of the installation'),
    lookedAt: instant.nullable().describe('When alarms were looked for; null = not yet, as the first reading goes on'),
    lookedUntil: instant.nullable().describe('Up to when hours were judged'),
    asOf,
    coverage: coverageOfRange,
  })
  .meta({ id: 'Alarms' });

export const alarmParams = z.object({ alarmId: wholeNumber(1, 999_999_999).describe('Of the alarm') });

export const alarmAnswer = z
  .object({
    alarm,
    zone: z.string().describe('Whose days and weekdays were judged'),
    points: z
      .array(
        z.object({
          start: instant,
          end: instant,
          n: count,
          events: count,
          unlearned: z
            .object({ n: count, events: count })
            .describe('Under policies too new to be judged: not in n and events'),
          expected: z.number().nullable().describe('Events; null = not judged, too little is known'),
          lower: z.number().nullable().describe('Events: under this it is an alarm'),
          upper: z.number().nullable(),
          beyond: z.enum(['above', 'below']).nullable(),
        }),
      )
      .describe('The alarm’s series around it, empty for what is new'),
    hours: z
      .array(z.object({ start: instant, end: instant, n: count, events: count }))
      .describe('Of an alarm on a single day its hours, under whatever policy; empty otherwise'),
    parts: z
      .array(z.object({ ...watched, n: count, events: count, expected: z.number(), beyond: z.boolean() }))
      .describe('What else was judged on the same days, the farthest from what was expected first'),
    policyChanges: z.array(policyChange),
    asOf,
    coverage: coverageOfRange,
  })
  .meta({ id: 'AlarmDetail' });

export const alarmsChange = z.strictObject({
  alarms: z
    .array(
      z.strictObject({
        id: z.int('a whole number').min(1, 'a whole number'),
        version: z.int('the version that was looked at, a whole number').min(1, 'a whole number'),
      }),
      'a list of alarms',
    )
    .min(1, 'a list of 1 to 100 alarms')
    .max(100, 'a list of 1 to 100 alarms')
    .refine(
      (alarms) => new Set(alarms.map(({ id }) => id)).size === alarms.length,
      'a list that names each alarm once',
    ),
  state: z.enum(ALARM_STATES, `one of ${ALARM_STATES.join(', ')}`),
  cause: z
    .enum(ALARM_CAUSES, `one of ${ALARM_CAUSES.join(', ')}`)
    .nullable()
    .default(null)
    .describe('What it came from: needed to acknowledge and to close'),
  note: text(500).nullable().default(null).describe('Words for who reads it later; no personal data belongs here'),
});

export const alarmsChanged = z.object({ alarms: z.array(alarm) }).meta({ id: 'AlarmsChanged' });

export type Alarm = z.infer<typeof alarm>;
export type AlarmsAnswer = z.infer<typeof alarmsAnswer>;
export type AlarmAnswer = z.infer<typeof alarmAnswer>;
export type AlarmsChange = z.infer<typeof alarmsChange>;
export type AlarmsChanged = z.infer<typeof alarmsChanged>;
