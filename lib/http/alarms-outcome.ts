import type { Alarm, AlarmsChange } from '#lib/contract/alarms.ts';
import type { AlarmsOutcome } from '#lib/store/alarms/change-alarms.ts';
import type { Told } from './audit.ts';
import { HttpProblem } from './http-problem.ts';

/**
 * The alarms that a change gave.
 *
 * @throws HttpProblem 404 where one is not there for who asks, 409 where one was changed meanwhile, 400 where the cause is missing
 */
export function alarmsOf(outcome: AlarmsOutcome): Alarm[] {
  switch (outcome.kind) {
    case 'done':
      return outcome.alarms;
    case 'gone':
      throw NO_SUCH_ALARM;
    case 'changed':
      throw changed(outcome.alarm);
    case 'causeMissing':
      throw CAUSE_MISSING;
  }
}

/** What the trail is told: which alarms, and what was said of them. */
export const tellOfAlarms = ({ state, cause, note }: AlarmsChange, alarms: readonly Alarm[]): Told => ({
  act: { new: 'alarms.reopened', acknowledged: 'alarms.acknowledged', closed: 'alarms.closed' }[state],
  record: alarms.map(({ id }) => id).join(' '),
  detail: { cause, note },
});

export const NO_SUCH_ALARM = new HttpProblem({
  status: 404,
  kind: 'not-found',
  title: 'There is no such alarm',
  detail: 'No alarm of the projects that you may see has this number.',
  action: 'Load the alarms again.',
});

const changed = ({ changedBy }: Alarm): HttpProblem =>
  new HttpProblem({
    status: 409,
    kind: 'changed-meanwhile',
    title: 'Somebody has changed an alarm meanwhile',
    detail: `${changedBy ?? 'Somebody'} changed one of these after it was loaded here, so nothing was done.`,
    action: 'Look at how it stands now, then do it again if it is still right.',
  });

const CAUSE_MISSING = new HttpProblem({
  status: 400,
  kind: 'bad-request',
  title: 'The cause is missing',
  detail: 'An alarm is acknowledged or closed with what it came from.',
  action: 'Choose a cause; “unknown” is one.',
  parameters: [{ name: 'cause', message: 'must be given to acknowledge or close' }],
});
