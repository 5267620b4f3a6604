import { monthName } from '#lib/format/days.ts';
import { formatCount } from '#lib/format/numbers.ts';

export const sync = {
  title: 'Sync',
  description: 'How the mirror of ARGOS’s list stands. Days here are days of UTC.',
  loading: 'Loading the state of the mirror',
  notYet: 'not yet',

  states: {
    starting: { name: 'Starting', meaning: 'The sync has not reported yet.' },
    backfilling: {
      name: 'Reading the past',
      meaning: 'The newest days are here; older ones are read day by day, newest first.',
    },
    upToDate: {
      name: 'Up to date',
      meaning: 'The newest days are looked at every minute, all older ones within a day.',
    },
    behind: { name: 'Behind', meaning: 'The newest days have not been looked at for more than three minutes.' },
    failing: {
      name: 'ARGOS can’t be read',
      meaning: 'What is shown is what was read before. See below what is wrong.',
    },
    stopped: {
      name: 'Stopped',
      meaning: 'No sync process has reported for two minutes. Restart the dashboard, and look at its log.',
    },
  },
  progress: {
    name: 'First reading',
    done: (days: number) => `All ${formatCount(days)} days that ARGOS has were read whole.`,
    days: (read: number) => `${formatCount(read)} days read`,
    daysOf: (read: number, all: number) => `${formatCount(read)} of ${formatCount(all)} days read`,
    unknown: 'how far the past goes back is not known yet',
    perSecond: (submissions: number) => `${formatCount(submissions)} submissions a second`,
    left: (duration: string) => `about ${duration} left`,
  },
  facts: {
    asOf: 'As of',
    submissions: 'Submissions',
    oldestDay: 'Oldest day',
    newestDay: 'Newest day',
    quarantined: { name: 'In quarantine', meaning: 'listed in a way that can’t be read' },
    missing: { name: 'Missing at ARGOS', meaning: 'listed once, and no more' },
  },
  keys: {
    title: 'Keys and their projects',
    key: 'Key',
    projects: 'Projects',
    submissions: 'Submissions',
    tail: 'Newest days looked at',
    sweep: 'All days read since',
    noSweep: 'the first reading is not done',
  },

  coverage: {
    title: 'Coverage',
    showAs: 'Show the coverage as',
    calendar: 'Calendar',
    table: 'Table',
    none: 'No day has been read whole yet.',
    grid: 'Days read, by week',
    /** 1 to 12: above its column of the calendar. */
    month: monthName,
    ages: { fresh: 'read within a day', day: 'within two days', older: 'longer ago' },
    notRead: 'not read',
    needsLook: 'with quarantined or missing records',
    showSubmissions: 'Show its submissions',
    submissions: (count: number) => `${formatCount(count)} submissions`,
    readWhole: (when: string) => `read whole ${when}`,
    quarantined: (count: number) => `${formatCount(count)} in quarantine`,
    missing: (count: number) => `${formatCount(count)} missing at ARGOS`,
    byDay: 'Coverage by day',
    caption: 'Days that were read whole',
    columns: {
      day: 'Day (UTC)',
      key: 'Key',
      submissions: 'Submissions',
      quarantined: 'Quarantined',
      missing: 'Missing',
      readAt: 'Read whole at',
    },
  },

  readAgain: {
    title: 'Read days again now',
    from: 'From (UTC)',
    to: 'To, inclusive',
    fromHint: 'yyyy-mm-dd',
    toHint: 'the same day',
    act: 'Read again',
    asking: 'Asking…',
    wrongFrom: 'From must be a day, such as 2026-03-01.',
    wrongTo: 'To must be a day, such as 2026-03-24.',
    wrongOrder: 'To must not be before From.',
    noKey: 'No key is known to the sync yet: is it running?',
    accepted: (days: string) => `${days} will be read next; the runs below show when it is done.`,
  },

  runs: {
    title: 'Runs',
    equation: 'received = inserted + updated + unchanged + quarantined',
    none: 'Nothing has been read yet.',
    caption: (runs: number) => `The last ${runs} readings, newest first`,
    columns: { began: 'Began', took: 'Took', days: 'Days', why: 'Why', state: 'State' },
    allBefore: (day: string) => `all before ${day}`,
    kinds: { tail: 'newest days', backfill: 'the past', sweep: 'read again', range: 'asked for' },
    states: { running: 'running', done: 'done', failed: 'failed', interrupted: 'interrupted' },
    counts: {
      pages: 'pages',
      received: 'received',
      inserted: 'inserted',
      updated: 'updated',
      unchanged: 'unchanged',
      quarantined: 'quarantined',
      outside: 'outside',
    },
  },

  quarantine: {
    title: 'Quarantine',
    lastOf: (shown: number, all: number) => `the last ${formatCount(shown)} of ${formatCount(all)}`,
    none: 'Every record that ARGOS listed could be read.',
    facts: (authId: string | null, key: string, lastListed: string) =>
      `${authId ?? 'no id'} · key ${key} · last listed ${lastListed}`,
    copy: 'Copy the record',
    /** Why a record could not be read; `sent` is what ARGOS sent. */
    causes: {
      whole: {
        nestedTooDeeply: () => 'It is nested too deeply to be kept.',
        notAnObject: () => 'It is not an object.',
        noId: () => 'It names no id (auth_id).',
        severalIds: (ids: string) => `It names several ids: ${ids}.`,
        noVerdict: () => 'It names no verdict (auth_status).',
        noTime: () => 'It names no time (create_time).',
      },
      value: {
        notText: (name: string, sent: string) => `${name} is not text: “${sent}”.`,
        tooLong: (name: string, sent: string) => `${name} is longer than 300 characters: “${sent}”.`,
        blank: (name: string) => `${name} is blank.`,
        nul: (name: string) => `${name} contains the character NUL, which can not be stored.`,
        loneSurrogate: (name: string) =>
          `${name} contains half a character (a lone surrogate), which can not be stored.`,
        notNumber: (name: string, sent: string) => `${name} is not a number: “${sent}”.`,
        neitherTrueNorFalse: (name: string, sent: string) => `${name} is neither true nor false: “${sent}”.`,
        notTime: (name: string, sent: string) => `${name} is not a time of this century in ISO 8601: “${sent}”.`,
        notObject: (name: string, sent: string) => `${name} is not an object: “${sent}”.`,
      },
    },
  },

  errors: {
    now: 'What is wrong now',
    over: 'Resolved errors',
    none: 'None so far.',
    isOpen: 'Open',
    isOver: 'Over',
    key: (name: string) => `key ${name}`,
    reading: (days: string) => `while reading ${days}`,
    times: (times: number, last: string) => `${times === 1 ? 'once' : `${formatCount(times)} times`}, last ${last}`,
    overSince: (when: string) => `over since ${when}`,
    /** {id} stands for ARGOS's own id of the failed request. */
    trace: 'ARGOS trace {id}',
    copyTrace: 'Copy the trace id',
  },
};
