import type { SimulatorOptions } from '../options.ts';
import type { Simulator } from '../server.ts';

/** An anchor for tests, long past; nothing arrives unless a test wants it. */
export const ANCHOR = Date.parse('2026-03-02T00:00:00Z');

/** A small, still population. */
export const SMALL: Partial<SimulatorOptions> = { port: 0, rows: 600, days: 30, until: ANCHOR, arrivalsPerHour: 0 };

export interface Envelope {
  faceAuth_projectId: string;
  data: unknown[];
  nextPage_key?: { authId?: string; createTime?: string } | null;
}

/** One GET below the base path, with the key of the first project. */
export const ask = (simulator: Simulator, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${simulator.url}${path}`, { redirect: 'manual', headers: { 'x-api-key': 'simulator' }, ...init });

/** The answer's project objects, whichever envelope they came in. */
export const envelopesOf = (answer: unknown): Envelope[] => {
  const list = Array.isArray(answer) ? answer : [answer];
  if (list.every((item) => typeof item === 'object' && item !== null && 'data' in item)) return list as Envelope[];
  return [{ faceAuth_projectId: '', data: list }];
};

/** All records by paging until there is no key, each as JSON text, and how long each page was. */
export const listAll = async (
  simulator: Simulator,
  parameters: Record<string, string> = {},
): Promise<{ records: string[]; pages: number[] }> => {
  const records: string[] = [];
  const pages: number[] = [];
  let key: Record<string, string> = {};
  for (;;) {
    const query = new URLSearchParams({ ...parameters, ...key });
    const response = await ask(simulator, `/faceauth?${query}`);
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    const envelopes = envelopesOf(await response.json());
    const data = envelopes.flatMap((envelope) => envelope.data);
    records.push(...data.map((record) => JSON.stringify(record)));
    pages.push(data.length);
    const next = envelopes[envelopes.length - 1]?.nextPage_key;
    if (next?.authId === undefined || next.createTime === undefined) return { records, pages };
    key = { nextKey_id: next.authId, nextKey_date: next.createTime };
  }
};

/** The simulator's own list, oldest first, a line of JSON each. */
export const ownList = async (simulator: Simulator, query = ''): Promise<string[]> => {
  const text = await (await fetch(`${simulator.controlUrl}/records${query}`)).text();
  return text.split('\n').filter((line) => line !== '');
};

/** POST to the control interface. */
export const command = async (simulator: Simulator, path: string, body: unknown = {}): Promise<Response> =>
  fetch(`${simulator.controlUrl}${path}`, { method: 'POST', body: JSON.stringify(body) });

/** The items by what `keyOf` says of them, in the order in which each key was first seen. */
export const groupBy = <Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};
