/** Failures that the browser finds by itself, where nobody else has said what is wrong. `lib/queries/fetch-json.ts` needs them before any page speaks. */
export const ownProblems = {
  'no-answer': {
    title: 'The dashboard does not answer',
    detail: 'The request did not reach the server of this dashboard.',
    action: 'Check that it is still running and that you are connected, then try again.',
  },
  unreadable: {
    title: 'The answer could not be read',
    detail: 'The answer is not JSON: something between this page and the dashboard has answered in its place.',
    action: 'Try again. If it stays, ask who runs the dashboard what stands in front of it.',
  },
  'foreign-answer': {
    title: 'The dashboard answered {status}',
    detail: 'The answer is not JSON: something between this page and the dashboard has answered in its place.',
    action: 'Try again. If it stays, ask who runs the dashboard what stands in front of it.',
  },
  'page-error': {
    title: 'Something went wrong in this page',
    action: 'Try again. If it stays, reload the page.',
  },
};
