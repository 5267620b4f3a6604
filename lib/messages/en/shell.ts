/** What stands around every page: navigation, the bar at the top, and what takes a page's place. */
export const shell = {
  description: 'Review of FaceAuth submissions.',
  skip: 'Skip to the page',
  nav: {
    label: 'Pages',
    overview: 'Overview',
    explore: 'Explore',
    submissions: 'Submissions',
    sync: 'Sync',
    audit: 'Audit',
    keys: 'Keys',
    version: (version: string) => `Version ${version}`,
  },
  /** Of a submission's page; the others are called as in the navigation. */
  submissionTitle: (authId: string) => `Submission ${authId}`,
  topBar: 'Range, zone and project',
  language: 'Language',
  theme: { label: 'Theme', withLanguage: 'Theme and language', system: 'As the system', light: 'Light', dark: 'Dark' },
  link: {
    label: 'Copy a link to this view',
    copy: 'Copy link to this view',
    /** In the palette. */
    copyFixed: 'Copy a link with fixed days',
    /** In the menu. */
    copyFixedDays: (days: string) => `Copy with fixed days, ${days}`,
    copied: 'Link copied',
    fixedDays: 'It will always show the same days.',
    asHere: 'It shows what you see here.',
    refused: 'The browser refused to copy',
    refusedHint: 'Copy the address from its bar instead.',
  },
  simulated: {
    label: 'Simulated data',
    what: '{simulated} no ARGOS key is set, so every submission here is made up.',
    simulated: 'Simulated data:',
    todo: 'Set {variable} and start again to see yours.',
  },
  freshness: {
    label: (words: string) => `Freshness: ${words}`,
    asOf: (relative: string) => `as of ${relative}`,
    noAnswer: 'dashboard does not answer',
    noAnswerShort: 'No answer',
    checking: 'Checking freshness…',
    reading: 'Reading ARGOS',
    readingShort: 'Reading',
    left: (duration: string) => `${duration} left`,
    upToDate: 'up to date',
    behind: 'behind ARGOS',
    failing: 'ARGOS can’t be read',
    stopped: 'sync has stopped',
  },
  pageError: {
    title: 'This page could not be shown',
    detail: 'Something in it failed. What the dashboard has mirrored is not touched by that.',
    action: 'Try again. If it stays, tell who runs the dashboard the number below and what you were doing.',
  },
  notFound: {
    pageTitle: 'Not found',
    title: 'There is no such page',
    detail: 'The address may be mistyped, or from another edition of this dashboard.',
  },
};
