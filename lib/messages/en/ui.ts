import { formatCount } from '#lib/format/numbers.ts';

/** What primitives say by themselves, on every page. */
export const ui = {
  close: 'Close',
  /** Where toasts appear. */
  notifications: 'Notifications',
  tryAgain: 'Try again',
  /** After a problem's title. */
  fromBefore: (problem: string) => `${problem}. What follows is from before.`,
  daysRead: (read: number, days: number) =>
    `${formatCount(read)} of ${formatCount(days)} days were read whole so far: what follows is of what was read.`,
  tryingAgain: 'Trying again…',
  copied: 'Copied',
  copyRefused: 'The browser refused to copy',
  /** Numbers under which a failed request is found again: in our log, and by ARGOS. */
  requestId: { name: 'Request', copy: 'Copy the request id' },
  traceId: { name: 'ARGOS trace', copy: 'Copy the argos trace id' },
  /** Kept by how gates are read, and not worked out yet since that changed. */
  waiting: (waiting: number) =>
    `${formatCount(waiting)} of these submissions were not looked at yet: they are gone through now, and are in none of the numbers.`,
};
