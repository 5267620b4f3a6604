import type { ApiRequest } from './api.ts';
import type { FaultKind } from './fault-kinds.ts';
import { FAULTS, isFaultKind } from './fault-kinds.ts';
import { BadParameter, readWindow } from './window.ts';

/** Which requests a fault hits: those that all of its words fit. `{}` is every request. */
interface FaultMatch {
  /** Lists whose days touch these; a list of everything touches all days. Both or neither. */
  startDate?: string;
  endDate?: string;
  /** Requests for this one record. */
  authId?: string;
  /** Below the base path: `/faceauth` or `/faceauth/image`. */
  path?: string;
  method?: string;
  projectId?: string;
  /** Only pages that follow another one (`true`), or only first ones (`false`). */
  laterPage?: boolean;
  /** Only requests on a connection that has answered before. */
  reused?: boolean;
}

export interface Fault {
  kind: FaultKind;
  match: FaultMatch;
  /** How often it strikes; `null` = until it is disarmed. */
  times: number | null;
  ms: number;
  retryAfter: number | null;
  bytes: number;
}

export interface ArmedFault extends Fault {
  id: string;
  struck: number;
}

/** What a fault may be matched against. */
interface FaultTarget {
  request: ApiRequest;
  projectId: string | null;
  reused: boolean;
  dateZoneMs: number;
}

export class BadFault extends Error {}

const MATCH: Record<keyof FaultMatch, 'string' | 'boolean'> = {
  startDate: 'string',
  endDate: 'string',
  authId: 'string',
  path: 'string',
  method: 'string',
  projectId: 'string',
  laterPage: 'boolean',
  reused: 'boolean',
};

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const numberOf = (fields: Record<string, unknown>, name: string, otherwise: number): number => {
  const value = fields[name] ?? otherwise;
  if (typeof value !== 'number' || !(value >= 0)) throw new BadFault(`${name} must be a number, not less than 0`);
  return value;
};

/** The days that a fault is meant for, UTC milliseconds; `null` where it is meant for none in particular. */
const windowOf = ({ startDate, endDate }: FaultMatch, zoneMs: number): { from: number; to: number } | null =>
  startDate === undefined || endDate === undefined
    ? null
    : readWindow(new URLSearchParams({ startDate, endDate }), zoneMs);

const readMatch = (value: unknown): FaultMatch => {
  if (!isFields(value)) throw new BadFault('match must say which requests: an object, {} for every one');
  for (const [name, wanted] of Object.entries(value)) {
    const type = Object.hasOwn(MATCH, name) ? MATCH[name as keyof FaultMatch] : undefined;
    if (type === undefined) throw new BadFault(`match knows ${Object.keys(MATCH).join(', ')}, not ${name}`);
    if (typeof wanted !== type) throw new BadFault(`match.${name} must be a ${type}`);
  }
  if ((value.startDate === undefined) !== (value.endDate === undefined)) {
    throw new BadFault('match.startDate and match.endDate belong together');
  }
  const match: FaultMatch = value;
  windowOf(match, 0);
  return match;
};

/** Reads a fault from what was posted. Throws `BadFault` with what is wrong. */
export const readFault = (value: unknown): Fault => {
  if (!isFields(value)) throw new BadFault('a fault is an object: {kind, match, times?, ms?, retryAfter?, bytes?}');
  if (!isFaultKind(value.kind)) throw new BadFault(`kind must be one of ${Object.keys(FAULTS).join(', ')}`);
  const retryAfter = value.retryAfter === undefined ? null : numberOf(value, 'retryAfter', 0);
  return {
    kind: value.kind,
    match: readMatch(value.match),
    times: value.times === null ? null : numberOf(value, 'times', 1),
    ms: numberOf(value, 'ms', 1000),
    retryAfter,
    bytes: numberOf(value, 'bytes', 64 * 2 ** 20),
  };
};

/** The days that a list is asked for; `null` where the request is for no list, or for days that there aren't. */
const askedFor = ({ path, query }: ApiRequest, zoneMs: number): { from: number; to: number } | null => {
  if (path !== '/faceauth' || query.has('authId') || query.has('auth_id')) return null;
  try {
    return readWindow(query, zoneMs);
  } catch (error) {
    if (error instanceof BadParameter) return null;
    throw error;
  }
};

const overlaps = (match: FaultMatch, target: FaultTarget): boolean => {
  const hit = windowOf(match, target.dateZoneMs);
  if (hit === null) return true;
  const asked = askedFor(target.request, target.dateZoneMs);
  return asked !== null && asked.from < hit.to && hit.from < asked.to;
};

const fits = (match: FaultMatch, target: FaultTarget): boolean => {
  const { method, path, query } = target.request;
  if (match.method !== undefined && match.method !== method) return false;
  if (match.path !== undefined && match.path !== path) return false;
  if (match.projectId !== undefined && match.projectId !== target.projectId) return false;
  if (match.authId !== undefined && match.authId !== (query.get('authId') ?? query.get('auth_id'))) return false;
  if (match.laterPage !== undefined && match.laterPage !== query.has('nextKey_id')) return false;
  if (match.reused !== undefined && match.reused !== target.reused) return false;
  return overlaps(match, target);
};

/** The fault that strikes this request, the one armed first; it is used up by that. */
export const strike = (faults: readonly ArmedFault[], target: FaultTarget): ArmedFault | null => {
  const fault = faults.find(
    (armed) => (armed.times === null || armed.struck < armed.times) && fits(armed.match, target),
  );
  if (fault === undefined) return null;
  fault.struck++;
  return fault;
};
