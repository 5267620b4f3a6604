import { isIP } from 'node:net';
import { hostname as machineName } from 'node:os';

/**
 * Each function reads one kind of value from text, and throws `Unfit` with what it may be: words that follow "must be".
 */
export class Unfit extends Error {}

/** One project of ARGOS: a name of ours and its key. */
export interface ProjectKey {
  name: string;
  apiKey: string;
}

export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new Unfit(`a whole number from ${String(least)} to ${String(most)}`);
  };

export const oneOf =
  <const T extends string>(...values: T[]) =>
  (text: string): T => {
    const found = values.find((value) => value === text.toLowerCase());
    if (found !== undefined) return found;
    throw new Unfit(`one of ${values.join(', ')}`);
  };

/** A key as it goes into an HTTP header: visible ASCII without spaces. */
export function apiKey(text: string): string {
  if (/^(["']).*\1$/u.test(text)) throw new Unfit('the bare key, without quotes around it');
  if (text === '' || !/^[\x21-\x7e]+$/u.test(text))
    throw new Unfit('one key of visible ASCII characters, without spaces or line breaks');
  return text;
}

/** `{"name": "key"}` or `[{"name": "…", "apiKey": "…"}]`. */
export function projectKeys(text: string): ProjectKey[] {
  const unfit = new Unfit(
    'JSON: {"name": "key", …} or [{"name": "…", "apiKey": "…"}, …], at least one project, no name twice',
  );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unfit; // JSON.parse's own words quote the text, and that holds keys
  }
  if (typeof value !== 'object' || value === null || countKeys(value) !== countWrittenKeys(text)) throw unfit;
  const entries: unknown[] = Array.isArray(value)
    ? value
    : Object.entries(value).map(([name, key]) => ({ name, apiKey: key as unknown }));
  const projects = entries.map((entry) => {
    if (typeof entry !== 'object' || entry === null || !('name' in entry) || !('apiKey' in entry)) throw unfit;
    const name = typeof entry.name === 'string' ? entry.name.trim() : '';
    if (!/^[^\p{Cc}]{1,64}$/u.test(name)) throw new Unfit('JSON whose project names have 1 to 64 characters');
    if (typeof entry.apiKey !== 'string') throw unfit;
    return { name, apiKey: keyOfProject(name, entry.apiKey.trim()) };
  });
  const names = new Set(projects.map((project) => project.name));
  if (projects.length === 0 || names.size !== projects.length) throw unfit;
  const twice = new Set(projects.map((project) => project.apiKey)).size !== projects.length;
  if (twice) throw new Unfit('JSON in which no two projects have the same key: each FaceAuth project has its own');
  return projects;
}

/** JSON.parse keeps the last of several equal keys and says nothing: one project would be missing. */
const countWrittenKeys = (text: string): number =>
  [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/gsu)].filter(([, colon]) => colon !== undefined).length;

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner: unknown[] = Object.values(value);
  return inner.reduce<number>((sum, each) => sum + countKeys(each), Array.isArray(value) ? 0 : inner.length);
}

function keyOfProject(name: string, text: string): string {
  try {
    return apiKey(text);
  } catch (error) {
    if (error instanceof Unfit)
      throw new Unfit(`JSON whose keys are fit: that of project ${JSON.stringify(name)} must be ${error.message}`);
    throw error;
  }
}

/** 127.0.0.0/8, ::1 or localhost. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/u, '$1').toLowerCase();
  if (bare === 'localhost' || bare.endsWith('.localhost') || bare === '::1' || bare === '0:0:0:0:0:0:0:1') return true;
  return isIP(bare) === 4 && bare.startsWith('127.');
}

/** Where ARGOS is asked; no slash at the end. The key goes there, so: https, unless it stays on this machine. */
export function upstreamUrl(text: string): string {
  const url = URL.parse(text);
  const unfit = new Unfit('an https URL without user, password, query or fragment (http only for this machine itself)');
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') throw unfit;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) throw unfit;
  return `${url.origin}${url.pathname.replace(/\/+$/u, '')}`;
}

/** Where people reach the dashboard: scheme, host and port, nothing behind them. */
export function publicOrigin(text: string): string {
  const url = URL.parse(text);
  const fit =
    url !== null &&
    /^https?:$/u.test(url.protocol) &&
    url.pathname === '/' &&
    url.username === '' &&
    url.search === '' &&
    url.hash === '';
  if (!fit) throw new Unfit('the address people type, such as https://review.example.com, without a path');
  return url.origin;
}

/** As people sign in with it: capitals make no difference. */
export function emailAddress(text: string): string {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text)) return text.toLowerCase();
  throw new Unfit('an e-mail address');
}

export function databaseUrl(text: string): string {
  const url = URL.parse(text);
  if (url !== null && /^postgres(?:ql)?:$/u.test(url.protocol) && url.pathname.length > 1) return text;
  throw new Unfit('postgresql://user:password@host:port/database');
}

/** Where to listen. The machine's own name, which many shells and containers export as HOSTNAME, counts as not set. */
export function listenAddress(text: string): string | null {
  if (text === machineName()) return null;
  const bare = text.replace(/^\[(.*)\]$/u, '$1').toLowerCase();
  if (isLoopback(bare) || isIP(bare) !== 0) return bare;
  throw new Unfit(
    'an IP address to listen on: 127.0.0.1 (this machine only), 0.0.0.0 (every network) or one of this machine',
  );
}

/** What has to be said to have passwords and images go over a network in the clear. */
export const PLAIN_HTTP_WORDS = 'passwords and images may be read on this network';

export function plainHttp(text: string): true {
  if (text === PLAIN_HTTP_WORDS) return true;
  throw new Unfit(`exactly these words, if that is so: ${PLAIN_HTTP_WORDS}`);
}

/** Addresses and networks, separated by commas. */
export function proxyAddresses(text: string): string[] {
  const all = text.split(',').map((each) => each.trim());
  if (all.every(isNetwork)) return all;
  throw new Unfit('IP addresses or networks such as 10.0.0.5 or 10.0.0.0/24, separated by commas');
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/** Where to report a vulnerability, as RFC 9116 has it. */
export function contact(text: string): string {
  if (/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/u.test(text)) return text;
  throw new Unfit('mailto: with an address, or an https URL');
}

/** An IANA zone, spelt as the zone database does. */
export function timeZone(text: string): string {
  const unfit = new Unfit('an IANA time zone such as UTC, Asia/Seoul or Europe/Berlin');
  if (!/^[A-Za-z]/u.test(text)) throw unfit; // Intl takes offsets such as +09:00 too, PostgreSQL reads their sign the other way round
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw unfit; // Intl throws for a name it does not know
  }
}

/** A real day `yyyy-mm-dd` that has begun somewhere on earth. */
export const pastDay =
  (now: number) =>
  (text: string): string => {
    const at = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    // Date.parse turns February 30 into March 1.
    if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text)
      throw new Unfit('a day of the calendar, yyyy-mm-dd');
    if (at > now + 14 * 3_600_000) throw new Unfit('a day that is not in the future');
    return text;
  };
