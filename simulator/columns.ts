/**
 * The population in memory: 19 bytes a record, in columns. Everything else about a record follows from these
 * (`judge.ts`, `record-json.ts`) whenever somebody asks for it.
 */

/** How an attempt came about; it decides how its scores are drawn. */
export const KIND = { ordinary: 0, impostor: 1, burst: 2, probe: 3, farm: 4 } as const;

/** One try, before it is judged. */
export interface Attempt {
  /** UTC milliseconds. */
  time: number;
  /** Number of the person. */
  subject: number;
  /** The record's own chance. */
  salt: number;
  kind: number;
  /** Which try of its series; for a probe also how many there are. */
  step: number;
  /** A planted oddity (`oddities.ts`), or 0. */
  mark: number;
}

export interface Columns {
  length: number;
  time: Float64Array;
  subject: Uint32Array;
  salt: Uint32Array;
  kind: Uint8Array;
  step: Uint8Array;
  mark: Uint8Array;
}

export const createColumns = (capacity: number): Columns => ({
  length: 0,
  time: new Float64Array(capacity),
  subject: new Uint32Array(capacity),
  salt: new Uint32Array(capacity),
  kind: new Uint8Array(capacity),
  step: new Uint8Array(capacity),
  mark: new Uint8Array(capacity),
});

/** One cell; outside of the column is a mistake of ours and says so. */
export const cell = (column: Float64Array | Uint32Array | Uint8Array, index: number): number => {
  const value = column[index];
  if (value === undefined) throw new RangeError(`no record ${index}: there are ${column.length}`);
  return value;
};

const copyInto = (from: Columns, to: Columns): void => {
  to.time.set(from.time);
  to.subject.set(from.subject);
  to.salt.set(from.salt);
  to.kind.set(from.kind);
  to.step.set(from.step);
  to.mark.set(from.mark);
};

export const appendAttempt = (columns: Columns, attempt: Attempt): void => {
  if (columns.length === columns.time.length) {
    const larger = createColumns(Math.max(1024, Math.ceil(columns.length * 1.5)));
    copyInto(columns, larger);
    Object.assign(columns, { ...larger, length: columns.length });
  }
  const index = columns.length++;
  columns.time[index] = attempt.time;
  columns.subject[index] = attempt.subject;
  columns.salt[index] = attempt.salt;
  columns.kind[index] = attempt.kind;
  columns.step[index] = attempt.step;
  columns.mark[index] = attempt.mark;
};

export const attemptAt = (columns: Columns, index: number): Attempt => ({
  time: cell(columns.time, index),
  subject: cell(columns.subject, index),
  salt: cell(columns.salt, index),
  kind: cell(columns.kind, index),
  step: cell(columns.step, index),
  mark: cell(columns.mark, index),
});

/** The same attempts, oldest first; of one millisecond in the order in which they were planned. */
export const sortByTime = (columns: Columns): Columns => {
  const order = Uint32Array.from({ length: columns.length }, (_, index) => index);
  const { time } = columns;
  order.sort((a, b) => cell(time, a) - cell(time, b) || a - b);
  const sorted = createColumns(columns.length);
  for (const index of order) appendAttempt(sorted, attemptAt(columns, index));
  return sorted;
};

/** How many leading records are older than `time` (UTC milliseconds): the place where it would be inserted. */
export const firstAtOrAfter = (columns: Columns, time: number): number => {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cell(columns.time, middle) < time) low = middle + 1;
    else high = middle;
  }
  return low;
};
