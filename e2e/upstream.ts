import { expect } from 'playwright/test';
import type { SyncAnswer } from '#lib/contract/sync.ts';
import type { Simulator } from '#simulator/server.ts';
import type { Session } from './session.ts';

/** A record as the upstream lists it, read by other code than the dashboard's. */
export interface ListedRecord {
  authId: string;
  status: string;
  createdMs: number;
  failCodes: string[];
  erased: boolean;
  similarity: number | null;
  /** As it stands in the list. */
  wire: Wire;
}

type Wire = Record<string, unknown> & {
  result?: Record<string, unknown> | null;
  policy?: Record<string, unknown> | null;
};

/** Every readable record that the simulator lists now. */
export async function listedBy({ controlUrl }: Simulator): Promise<ListedRecord[]> {
  const text = await (await fetch(`${controlUrl}/records`)).text();
  const records = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Wire | null);
  return records.filter(isReadable).map((record) => ({
    authId: String(record.auth_id),
    status: String(record.auth_status ?? record.aurh_status),
    createdMs: Date.parse(String(record.create_time)),
    failCodes: codesOf(record.fail_code),
    erased: record.delete_check === true,
    similarity: typeof record.result?.face_similarity === 'number' ? record.result.face_similarity : null,
    wire: record,
  }));
}

const isReadable = (record: Wire | null): record is Wire =>
  record !== null &&
  typeof record === 'object' &&
  typeof record.auth_id === 'string' &&
  !Number.isNaN(Date.parse(String(record.create_time)));

function codesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [];
}

/** Waits until the mirror has read everything that its upstream had. */
export async function mirrorComplete(asking: Pick<Session, 'fetch'>): Promise<void> {
  const done = async (): Promise<boolean> => {
    const { sources } = (await (await asking.fetch('/api/sync?view=summary')).json()) as SyncAnswer;
    // Before the sync has begun there are no sources, and nothing is complete.
    return sources.length > 0 && sources.every((source) => source.backfillDone);
  };
  await expect.poll(done, { timeout: 180_000 }).toBe(true);
}
