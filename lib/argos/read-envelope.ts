import { z } from 'zod';
import { ArgosError } from './errors.ts';
import { isObject } from './parse-json.ts';
import type { JsonObject } from './parse-json.ts';
import type { ArgosCursor } from './record.ts';
import { looksLikeRecord, namesRecord } from './wire.ts';

export interface Envelope {
  parts: { argosProjectId: string | null; records: unknown[] }[];
  nextCursor: ArgosCursor | null;
}

/**
 * Finds the records in an answer. Known are: a list of project objects, a flat list of records, one bare project object, one bare
 * record. `[]` and projects with no `data` in their list are empty answers; anything else is not "no records", but an error.
 *
 * @throws ArgosError `encrypted` or `bad-answer`
 */
export function readEnvelope(answer: unknown): Envelope {
  if (Array.isArray(answer)) return readArray(answer);
  if (isProject(answer)) return readArray([answer]);
  if (isObject(answer) && namesRecord(answer) && 'create_time' in answer) return readArray([answer]);
  throw new ArgosError('bad-answer', { detail: 'Its outermost shape is unknown.' });
}

function readArray(elements: unknown[]): Envelope {
  const parts: Envelope['parts'] = [];
  const loose: unknown[] = [];
  const cursors = new Map<string, ArgosCursor>();
  for (const element of elements) {
    if (!isProject(element)) {
      loose.push(element);
      continue;
    }
    parts.push({ argosProjectId: readProjectId(element.faceAuth_projectId), records: readData(element.data) });
    const cursor = readCursor(element.nextPage_key);
    if (cursor) cursors.set(JSON.stringify(cursor), cursor);
  }
  if (loose.length > 0) {
    // One strange element among records is a record that can't be read; nothing but strange elements is a strange answer.
    if (parts.length === 0 && !loose.some(looksLikeRecord)) {
      throw new ArgosError('bad-answer', { detail: 'None of its elements is a submission.' });
    }
    parts.push({ argosProjectId: null, records: loose });
  }
  const [nextCursor = null] = cursors.values();
  if (cursors.size > 1) {
    // A question can carry one cursor only: following one would lose what the others lead to.
    throw new ArgosError('bad-answer', { detail: 'It goes on in several places at once (nextPage_key).' });
  }
  return { parts, nextCursor };
}

const isProject = (value: unknown): value is JsonObject =>
  isObject(value) &&
  (Object.hasOwn(value, 'data') || Object.hasOwn(value, 'faceAuth_projectId')) &&
  !namesRecord(value);

function readData(data: unknown): unknown[] {
  if (Array.isArray(data)) return data;
  if (typeof data === 'string') throw new ArgosError('encrypted');
  if (looksLikeRecord(data)) return [data];
  throw new ArgosError('bad-answer', { detail: 'Its data is not a list.' });
}

const projectId = z
  .union([z.string(), z.number().transform(String)])
  .refine((id) => id.trim() !== '' && id.length <= 300 && !id.includes('\0') && id.isWellFormed())
  .nullable();

function readProjectId(value: unknown): string | null {
  const parsed = projectId.safeParse(value === '' ? null : (value ?? null));
  if (!parsed.success) throw new ArgosError('bad-answer', { detail: 'The id of its project can not be read.' });
  return parsed.data;
}

const cursorText = z
  .union([z.string(), z.number().transform(String)])
  .refine((text) => text.trim() !== '' && text.isWellFormed());
const cursor = z.object({ authId: cursorText, createTime: cursorText });

/** The end is `null`, absent, empty text or an object with nothing in it. Anything else that is no cursor would end the list too early. */
function readCursor(value: unknown): ArgosCursor | null {
  if (value === undefined || value === null || value === '') return null;
  if (isObject(value) && Object.values(value).every((part) => part === null || part === '')) return null;
  const parsed = cursor.safeParse(value);
  if (!parsed.success) throw new ArgosError('bad-answer', { detail: 'Its nextPage_key can not be read.' });
  return parsed.data;
}
