import { createBreaker, DEFAULT_BREAKER } from './breaker.ts';
import type { BreakerPolicy } from './breaker.ts';
import { decodeImage, imageType } from './decode-image.ts';
import { ArgosError } from './errors.ts';
import { findRecord } from './find-record.ts';
import type { IdParameter } from './find-record.ts';
import { isObject, parseJson } from './parse-json.ts';
import { isErrorBody, readFailure } from './read-failure.ts';
import type { Asked } from './read-failure.ts';
import { readPage } from './read-page.ts';
import type { ArgosCursor, ArgosPage, ArgosRecord, QuarantinedRecord } from './record.ts';
import { request } from './request.ts';
import type { Answer } from './request.ts';
import { PATIENT_RETRY, withRetry } from './retry.ts';
import type { RetryPolicy } from './retry.ts';
import { checkSettings } from './check-settings.ts';
import { REAL_TIMING } from './timing.ts';
import type { Timing } from './timing.ts';

export interface ArgosClientSettings {
  /** `https://rest-api.argosidentity.com/v3` or a stand-in's. */
  baseUrl: string;
  apiKey: string;
  /** Name of the configured key; stands in as project where an answer names none. */
  project: string;
  retry?: RetryPolicy;
  breaker?: BreakerPolicy;
  /** For one request, from connecting to the last byte, ms. */
  deadlineMs?: number;
  /** Told each time ARGOS asks to slow down, with how long it wants to be left alone, ms. */
  onSlowDown?: (retryAfterMs: number | null) => void;
  timing?: Timing;
  caps?: { listBytes: number; imageBytes: number };
}

export interface ListQuestion {
  /** `yyyy-mm-dd`; both or neither. ARGOS does not say which zone it means. */
  startDate?: string;
  endDate?: string;
  /** 1 to 2,000; ARGOS takes 2,000 where absent. */
  count?: number;
  /** Of the previous page; dates and count must be those of the previous question. */
  cursor?: ArgosCursor | null;
}

interface Options {
  signal?: AbortSignal;
}

/** All methods throw ArgosError, or the reason of the signal once it is aborted. */
export interface ArgosClient {
  list: (question?: ListQuestion, options?: Options) => Promise<ArgosPage>;
  /** `null` where ARGOS has none of this id. Never another record. */
  get: (authId: string, options?: Options) => Promise<ArgosRecord | QuarantinedRecord | null>;
  /** JPEG or PNG. `not-found` where ARGOS has none, or has erased it. */
  image: (authId: string, options?: Options) => Promise<Uint8Array>;
}

const MB = 1024 * 1024;
/** A full page of 2,000 records is 3 MB; an image of base64 grows by a third. */
const DEFAULT_CAPS = { listBytes: 64 * MB, imageBytes: 15 * MB };
/** The gateway before ARGOS gives up after 29 s (AWS); then an answer has to come over, too. */
const DEFAULT_DEADLINE_MS = 45_000;

/**
 * A client for one project of ARGOS. It retries what may pass, leaves an ARGOS that is down alone for a while, refuses redirects, and
 * keeps the key to itself.
 *
 * @throws TypeError where base URL or key can not be used; the message does not contain the key
 */
export function createArgosClient(settings: ArgosClientSettings): ArgosClient {
  const { apiKey, project, onSlowDown, deadlineMs = DEFAULT_DEADLINE_MS, caps = DEFAULT_CAPS } = settings;
  const { timing = REAL_TIMING, retry = PATIENT_RETRY } = settings;
  const base = checkSettings(settings);
  const breaker = createBreaker(settings.breaker ?? DEFAULT_BREAKER, timing.now);
  const redact = (text: string): string => text.replaceAll(apiKey, '•••').replaceAll(encodeURIComponent(apiKey), '•••');
  let idParameter: IdParameter = 'authId';

  async function askOnce<T>(path: string, asked: Asked, read: (answer: Answer) => T, signal?: AbortSignal): Promise<T> {
    const capBytes = asked === 'image' ? caps.imageBytes : caps.listBytes;
    const answer = await request({ url: base + path, apiKey, deadlineMs, capBytes, signal, now: timing.now });
    if (answer.status >= 400) throw readFailure(answer, asked, redact);
    return read(answer);
  }

  function ask<T>(path: string, asked: Asked, read: (answer: Answer) => T, signal?: AbortSignal): Promise<T> {
    const attempt = async () => {
      try {
        return await askOnce(path, asked, read, signal);
      } catch (error) {
        if (error instanceof ArgosError && error.kind === 'slow-down') onSlowDown?.(error.retryAfterMs);
        throw error;
      }
    };
    return withRetry(() => breaker.run(attempt), { policy: retry, timing, signal });
  }

  const readList = (asked: Asked) => (answer: Answer) => {
    const value = parseJson(answer.body);
    if (isErrorBody(value)) throw readFailure(answer, asked, redact);
    return readPage(value, project);
  };

  return {
    list: async (question = {}, { signal } = {}) =>
      ask(`/faceauth${queryOf(question)}`, 'list', readList('list'), signal),

    get: async (authId, { signal } = {}) => {
      if (!authId.isWellFormed()) return null;
      const found = await findRecord(authId, idParameter, (parameter) =>
        ask(`/faceauth?${parameter}=${encodeURIComponent(authId)}`, 'record', readList('record'), signal),
      );
      idParameter = found.parameter;
      return found.record;
    },

    image: async (authId, { signal } = {}) => {
      if (!authId.isWellFormed()) throw new ArgosError('not-found');
      return ask(`/faceauth/image?authId=${encodeURIComponent(authId)}`, 'image', readImage, signal);
    },
  };

  function readImage(answer: Answer): Uint8Array {
    const failure = imageType(answer.body) === null && /^\s*\{/.test(answer.body.toString('latin1', 0, 100));
    if (failure && isObject(parseJson(answer.body)) && isErrorBody(parseJson(answer.body))) {
      throw readFailure(answer, 'image', redact);
    }
    return decodeImage(answer.body);
  }
}

function queryOf({ startDate, endDate, count, cursor }: ListQuestion): string {
  if ((startDate === undefined) !== (endDate === undefined)) {
    throw new TypeError('ARGOS wants both dates or neither');
  }
  const pairs: [string, string | number | undefined][] = [
    ['startDate', startDate],
    ['endDate', endDate],
    ['count', count],
    ['nextKey_id', cursor?.authId],
    ['nextKey_date', cursor?.createTime],
  ];
  const given = pairs.filter((pair): pair is [string, string | number] => pair[1] !== undefined);
  return given.length === 0 ? '' : `?${given.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;
}
