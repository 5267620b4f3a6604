import type { Columns } from './columns.ts';
import { attemptAt, KIND } from './columns.ts';
import type { Surroundings } from './judge.ts';
import { judge } from './judge.ts';
import type { MarkName } from './marks.ts';
import { isUnreadable, MARK } from './marks.ts';
import { createStream, mix } from './random.ts';

const PLAN = 0x0dd1;

/** How many of each: a share of the records, within bounds; and which verdict the chosen records must have. */
const PLANTED: readonly [MarkName, number, number, number, 'approved' | 'rejected' | null][] = [
  ['unknownStatus', 0.0002, 4, 50, null],
  ['unknownCode', 0.001, 8, 400, 'rejected'],
  ['unknownSubmitType', 0.001, 6, 400, null],
  ['unknownResultKey', 0.001, 6, 400, null],
  ['misspeltStatus', 0.003, 6, 2000, null],
  ['failCodeText', 0.002, 6, 1000, 'rejected'],
  ['failCodeNull', 0.004, 6, 2000, 'approved'],
  ['failCodeAbsent', 0.0004, 4, 60, 'rejected'],
  ['policyAbsent', 0.0002, 3, 30, null],
  ['resultAbsent', 0.0004, 3, 60, null],
  ['approvedBelowThreshold', 0.00015, 4, 20, 'approved'],
  ['rejectedThoughAllPassed', 0.00015, 4, 20, 'approved'],
  ['rejectedWithOtherCode', 0.00015, 4, 20, 'approved'],
  ['hostileText', 0.0002, 4, 40, 'rejected'],
];
const UNREADABLE: readonly MarkName[] = ['createTimeNotADate', 'notAnObject', 'authIdMissing', 'createTimeMissing'];
/** A small population gets fewer, so that its rates stay believable. */
const LARGEST_SHARE = 0.1;

/** Marks the chosen records in place; those of the planted tie stay readable, so that all of them have its time. */
export const plantOddities = (
  around: Surroundings,
  columns: Columns,
  unreadable: number,
  tieAt: number | null,
): void => {
  const next = createStream(mix(around.seed, PLAN));
  const total = columns.length;

  const plant = (name: MarkName, verdict: 'approved' | 'rejected' | null): void => {
    for (let tries = 0; tries < 2000; tries++) {
      const index = Math.floor(next() * total);
      const attempt = attemptAt(columns, index);
      if (attempt.kind !== KIND.ordinary || attempt.mark !== MARK.none) continue;
      if (isUnreadable(MARK[name]) && attempt.time === tieAt) continue;
      const judgement = verdict === null ? null : judge(around, attempt);
      if (judgement !== null && judgement.status !== verdict) continue;
      columns.mark[index] = MARK[name];
      return;
    }
  };

  if (total === 0) return;
  for (let index = 0; index < unreadable; index++) plant(UNREADABLE[index % UNREADABLE.length] ?? 'notAnObject', null);
  for (const [name, share, least, most, verdict] of PLANTED) {
    const count = Math.min(most, Math.max(least, Math.round(total * share)), Math.floor(total * LARGEST_SHARE * 0.1));
    for (let index = 0; index < count; index++) plant(name, verdict);
  }
};
