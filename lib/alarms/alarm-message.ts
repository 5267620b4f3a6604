import type { Alarm } from '#lib/contract/alarms.ts';
import { en } from '#lib/messages/en/en.ts';
import { alarmName, alarmSentence } from '#lib/messages/describe-alarm.ts';

const LONGEST = 100;

/** What is sent of an alarm: whose rate, when, how far off. No submission and no subject is in it. */
export interface AlarmMessage {
  id: number;
  simulated: boolean;
  /** What it says, in one line. */
  title: string;
  /** Page of the alarm; null where nobody has said at which address people reach the dashboard. */
  link: string | null;
  project: string | null;
  dimension: string;
  value: string;
  direction: string;
  span: string;
  /** ISO 8601 UTC, the end exclusive. */
  start: string;
  end: string;
  submissions: number;
  events: number;
  expected: number;
  sigmas: number;
}

/** Who sends. */
export interface Sender {
  /** Origin at which people reach the dashboard; null = not known. */
  publicUrl: string | null;
  /** All of it is made up, and says so. */
  simulated: boolean;
}

/** An alarm as it is sent, in English. */
export function alarmMessage(alarm: Alarm, { publicUrl, simulated }: Sender): AlarmMessage {
  // Names come from ARGOS and may hold anything; a mail's subject is one line.
  const shown = {
    ...alarm,
    value: visible(alarm.value),
    project: alarm.project === null ? null : visible(alarm.project),
  };
  const { id, project, dimension, value, direction, span, start, end, n, events, expected, sigmas } = shown;
  return {
    id,
    simulated,
    title: `${simulated ? 'Simulated: ' : ''}${alarmName(en, shown)}: ${alarmSentence(en, shown)}`,
    link: publicUrl === null ? null : `${publicUrl}/alarms/${id}`,
    ...{ project, dimension, value, direction, span, start, end, submissions: n, events },
    expected: Math.round(expected * 10) / 10,
    sigmas: Math.round(sigmas * 10) / 10,
  };
}

/** The same as an e-mail's text. */
export function alarmText({ title, link, start, end, span }: AlarmMessage): string {
  const when = span === 'instant' ? start : `${start} to ${end} (UTC)`;
  return [
    `${title}.`,
    '',
    when,
    ...(link === null ? [] : ['', link]),
    '',
    'An alarm says that something moved, not why, and not that a decision was wrong.',
  ].join('\n');
}

const visible = (text: string): string =>
  text
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
