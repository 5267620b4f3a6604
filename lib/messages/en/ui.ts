/** What primitives say by themselves, on every page. */
export const ui = {
  close: 'Close',
  /** Where toasts appear. */
  notifications: 'Notifications',
  tryAgain: 'Try again',
  tryingAgain: 'Trying again…',
  copied: 'Copied',
  copyRefused: 'The browser refused to copy',
  /** Numbers under which a failed request is found again: in our log, and by ARGOS. */
  requestId: { name: 'Request', copy: 'Copy the request id' },
  traceId: { name: 'ARGOS trace', copy: 'Copy the argos trace id' },
};
