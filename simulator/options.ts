/** Everything that can be chosen, with what it is when nobody chooses. The CLI (`main.ts`) offers the same. */
export interface SimulatorOptions {
  /** 0 = any free port. */
  port: number;
  projects: readonly { key: string; projectId: string }[];
  seed: string;
  /** Records of each project before the anchor. */
  rows: number;
  days: number;
  /** The anchor, UTC milliseconds: end of the base population. */
  until: number;
  arrivalsPerHour: number;
  ties: number;
  unreadable: number;
  envelope: Envelope;
  /** What a list without records is: `object` = `[{data: []}]`, `array` = `[]`. */
  empty: 'object' | 'array';
  order: Order;
  /** Offset of the days in `startDate` and `endDate`, in milliseconds east of UTC. */
  dateZoneMs: number;
  /** The one spelling that finds a single record. The other is ignored, and so answers with the whole list. */
  idParameter: 'authId' | 'auth_id';
  /** How a list without a further page says so. */
  endKey: 'absent' | 'null' | 'object';
  /** Share of pages that are half as long as asked for, though more follows. */
  shortPages: number;
  /** Share of pages that are empty, though more follows. */
  emptyPages: number;
  /** Does a page begin with the last record of the page before? */
  repeats: boolean;
  /** Each answer waits this long. */
  latencyMs: number;
  /** The clock, UTC milliseconds. */
  now: () => number;
}

export const ENVELOPES = ['project', 'several', 'bare', 'flat'] as const;
type Envelope = (typeof ENVELOPES)[number];
export const ORDERS = ['newest', 'oldest', 'shuffled'] as const;
export type Order = (typeof ORDERS)[number];

/** More places than this can't be told apart in the shuffled order's keys. */
export const MOST_SHUFFLED = 2 ** 21;

/** How busy the end of the population is, beside its average (population.ts). */
const GROWN = 1.4;

/** The options with everything that was not given. */
export const completeOptions = (given: Partial<SimulatorOptions>): SimulatorOptions => {
  const now = given.now ?? Date.now;
  const { rows = 30_000, days = 120 } = given;
  const options: SimulatorOptions = {
    port: 4010,
    projects: [{ key: 'simulator', projectId: 'simulator' }],
    seed: '1',
    rows,
    days,
    until: now(),
    // What the grown business has come to by then, so that the days after the anchor look like those before it.
    arrivalsPerHour: Math.round((GROWN * rows) / days / 24),
    ties: 7,
    unreadable: 3,
    envelope: 'project',
    empty: 'object',
    order: 'newest',
    dateZoneMs: 0,
    idParameter: 'authId',
    endKey: 'absent',
    shortPages: 0.02,
    emptyPages: 0.01,
    repeats: false,
    latencyMs: 0,
    ...given,
    now,
  };
  if (options.until > now()) throw new RangeError('until lies in the future: arrivals begin there');
  if (options.order === 'shuffled' && options.rows > MOST_SHUFFLED / 2) {
    throw new RangeError(`at most ${MOST_SHUFFLED / 2} rows can be listed shuffled`);
  }
  return options;
};
