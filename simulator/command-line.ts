import { parseArgs } from 'node:util';
import type { SimulatorOptions } from './options.ts';
import { ENVELOPES, ORDERS } from './options.ts';

export const HELP = `A stand-in for the ARGOS FaceAuth API, with made-up people only.

  npm run simulator -- [options]

It answers on loopback like GET /v3/faceauth, GET /v3/faceauth/image and DELETE /v3/faceauth. The same seed and anchor
always give the same submissions. simulator/README.md tells what is planted in them and how to arm faults.

Where and for whom
  --port N               port; 0 picks a free one (4010)
  --key KEY              the x-api-key that is accepted (simulator)
  --project-id ID        the project that this key belongs to (simulator)
  --projects JSON        several of them: '[{"key":"k1","projectId":"p1"},{"key":"k2","projectId":"p2"}]'

How much
  --rows N               submissions before the anchor, for each project (30000)
  --days N               over so many days (120)
  --until INSTANT        the anchor, as 2026-11-24T00:00:00Z (now)
  --remember FILE        keeps the first anchor in a file, so that a restart has the same submissions again
  --seed TEXT            another seed, other people (1)
  --arrivals-per-hour N  submissions that arrive after the anchor; 0 for none (as many as before it)
  --ties N               submissions of one and the same millisecond (7; try 2001)
  --unreadable N         records that are no submissions at all (3)

How it answers
  --envelope NAME        project | several | bare | flat (project; flat can't be paged: everything at once)
  --empty NAME           a list without records: object = [{"data":[]}] | array = [] (object)
  --order NAME           newest | oldest | shuffled (newest)
  --date-zone OFFSET     zone of the days in startDate and endDate, as +09:00 (+00:00)
  --id-parameter NAME    authId | auth_id: the one that is understood, the other lists everything (authId)
  --end-key NAME         nextPage_key on the last page: absent | null | object (absent)
  --short-pages SHARE    pages that are short though more follows (0.02)
  --empty-pages SHARE    pages that are empty though more follows (0.01)
  --repeats              a page begins with the last record of the page before
  --latency MS           each answer waits so long (0)

About the program
  --truths FILE          writes what was planted, as JSON
  --json                 says {"ready":true,"url":"..."} when it is ready
  --with-parent          ends when standard input closes, or the process that started it goes away
  --help                 this text
`;

/** What was asked for on the command line. */
interface Command {
  options: Partial<SimulatorOptions>;
  json: boolean;
  truths: string | null;
  remember: string | null;
  withParent: boolean;
  help: boolean;
}

const TEXT = { type: 'string' } as const;
const SWITCH = { type: 'boolean', default: false } as const;

const numberOf = (name: string, text: string | undefined, least: number, most: number): number | undefined => {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most)) {
    throw new RangeError(`--${name} must be a number from ${least} to ${most}, not ${text}`);
  }
  return value;
};

const wholeOf = (name: string, text: string | undefined, least: number, most: number): number | undefined => {
  const value = numberOf(name, text, least, most);
  if (value !== undefined && !Number.isInteger(value)) throw new RangeError(`--${name} must be a whole number`);
  return value;
};

const oneOf = <T extends string>(name: string, text: string | undefined, names: readonly T[]): T | undefined => {
  const found = names.find((candidate) => candidate === text);
  if (text !== undefined && found === undefined) throw new RangeError(`--${name} must be one of ${names.join(', ')}`);
  return found;
};

const instantOf = (name: string, text: string | undefined): number | undefined => {
  const time = text === undefined ? undefined : Date.parse(text);
  if (time !== undefined && Number.isNaN(time))
    throw new RangeError(`--${name} must be an instant, as 2026-11-24T00:00:00Z`);
  return time;
};

const offsetOf = (name: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(text) ?? [];
  if (sign === undefined) throw new RangeError(`--${name} must be an offset, as +09:00`);
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
};

const projectsOf = (json: string | undefined, key: string | undefined, projectId: string | undefined) => {
  if (json === undefined) {
    if (key === undefined && projectId === undefined) return undefined;
    return [{ key: key ?? 'simulator', projectId: projectId ?? 'simulator' }];
  }
  const list: unknown = JSON.parse(json);
  const isProject = (item: unknown): item is { key: string; projectId: string } => {
    const fields = item as Partial<Record<string, unknown>> | null;
    return typeof fields?.key === 'string' && typeof fields.projectId === 'string';
  };
  if (!Array.isArray(list) || list.length === 0 || !list.every(isProject)) {
    throw new RangeError(`--projects must be JSON like '[{"key":"k1","projectId":"p1"}]'`);
  }
  return list;
};

/**
 * Reads the command line (without `node` and the file).
 *
 * @throws TypeError on an option that there isn't, RangeError on a value that can't be
 */
export const readCommand = (args: readonly string[]): Command => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: TEXT,
      key: TEXT,
      'project-id': TEXT,
      projects: TEXT,
      rows: TEXT,
      days: TEXT,
      until: TEXT,
      remember: TEXT,
      seed: TEXT,
      'arrivals-per-hour': TEXT,
      ties: TEXT,
      unreadable: TEXT,
      envelope: TEXT,
      empty: TEXT,
      order: TEXT,
      'date-zone': TEXT,
      'id-parameter': TEXT,
      'end-key': TEXT,
      'short-pages': TEXT,
      'empty-pages': TEXT,
      repeats: SWITCH,
      latency: TEXT,
      truths: TEXT,
      json: SWITCH,
      'with-parent': SWITCH,
      help: { ...SWITCH, short: 'h' },
    },
  });
  const options: Partial<SimulatorOptions> = {
    port: wholeOf('port', values.port, 0, 65_535),
    projects: projectsOf(values.projects, values.key, values['project-id']),
    rows: wholeOf('rows', values.rows, 0, 20_000_000),
    days: numberOf('days', values.days, 0.01, 20_000),
    until: instantOf('until', values.until),
    seed: values.seed,
    arrivalsPerHour: numberOf('arrivals-per-hour', values['arrivals-per-hour'], 0, 3_600_000),
    ties: wholeOf('ties', values.ties, 0, 1_000_000),
    unreadable: wholeOf('unreadable', values.unreadable, 0, 100_000),
    envelope: oneOf('envelope', values.envelope, ENVELOPES),
    empty: oneOf('empty', values.empty, ['object', 'array'] as const),
    order: oneOf('order', values.order, ORDERS),
    dateZoneMs: offsetOf('date-zone', values['date-zone']),
    idParameter: oneOf('id-parameter', values['id-parameter'], ['authId', 'auth_id'] as const),
    endKey: oneOf('end-key', values['end-key'], ['absent', 'null', 'object'] as const),
    shortPages: numberOf('short-pages', values['short-pages'], 0, 1),
    emptyPages: numberOf('empty-pages', values['empty-pages'], 0, 1),
    repeats: values.repeats,
    latencyMs: numberOf('latency', values.latency, 0, 600_000),
  };
  return {
    // What wasn't given must not stand in the way of its default.
    options: Object.fromEntries(Object.entries<unknown>(options).filter(([, value]) => value !== undefined)),
    json: values.json,
    truths: values.truths ?? null,
    remember: values.remember ?? null,
    withParent: values['with-parent'],
    help: values.help,
  };
};
