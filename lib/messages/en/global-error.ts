/** Where even the shell fails, and with it the language above every page: both languages of this one file are always there. */
export const globalError = {
  pageTitle: 'Failed',
  title: 'The dashboard could not be shown',
  detail: 'It failed before any page could be. Its log says why.',
  action: 'Try again. If it stays, tell who runs the dashboard the number below.',
  tryAgain: 'Try again',
  request: 'Request',
};
