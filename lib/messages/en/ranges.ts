/** Which days, which zone, which project: what every page is asked for. */
export const ranges = {
  days: 'Days',
  daysAre: (days: string) => `Days: ${days}`,
  /** Read aloud before what is chosen. */
  daysBefore: 'Days: ',
  allThereAre: 'all there are',
  newestDays: 'These are the newest days.',
  allDays: 'These are all the days there are.',
  from: 'From',
  to: 'To',
  format: 'yyyy-mm-dd',
  count: (days: number, zone: string) => `${days} ${days === 1 ? 'day' : 'days'}, ${zone}`,
  wrongOrder: 'The first day is after the last',
  example: 'Days as 2026-03-01',
  apply: 'Apply',
  calendar: {
    earlier: 'Earlier month',
    later: 'Later month',
    /** Monday first. */
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as readonly string[],
  },
  zone: {
    label: 'Time zone',
    is: (zone: string) => `Time zone: ${zone}`,
    before: 'Time zone: ',
    placeholder: 'City, region or offset',
    none: (sought: string) => `No time zone is called “${sought}”.`,
    byDefault: "dashboard's default",
    ofBrowser: 'this browser',
    suggested: 'Suggested',
    all: 'All zones',
  },
  project: {
    before: 'Project: ',
    count: (projects: number) => `${projects} projects`,
    all: 'All projects',
  },
};
