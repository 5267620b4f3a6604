/** Single limits of a filter in plain code, as `matches` holds all of them to a submission. */
import type { FilterQuery } from '#lib/contract/filter.ts';
import { hourOf, retentionOf } from '#lib/domain/erasure.ts';
import type { Remain } from '#lib/domain/erasure.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import { parseNear } from '#lib/domain/near-miss-text.ts';
import { nearMissOf } from '#lib/domain/near-miss.ts';
import { bitOf, judgementOf, RECONCILIATION_KINDS, reconciliationBits } from '#lib/domain/reconciliation.ts';
import { findPatterns } from '#lib/domain/subject-patterns.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { standingOf } from '#lib/domain/what-if-standing.ts';
import { parseWhatIf } from '#lib/domain/what-if-text.ts';
import { replayOne } from '#lib/domain/what-if.ts';

/** Within a range as a filter writes it; undefined = there is no limit. */
export const inRange = (text: string | undefined, value: number | null): boolean => {
  if (text === undefined) return true;
  const [min, end = ''] = text.includes('..') ? text.split('..') : [text, text];
  const max = end.replace('<', '');
  const below = value !== null && (!max || (end.startsWith('<') ? value < Number(max) : value <= Number(max)));
  return value !== null && (!min || value >= Number(min)) && below;
};

/** Weekday, 1 = Monday, and hour by the clock of a zone, as filters name them. */
export const clockOf = (createdAt: string, zone: string) => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  const of = Object.fromEntries(parts.formatToParts(new Date(createdAt)).map(({ type, value }) => [type, value]));
  return {
    weekday: String(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(of.weekday ?? '') + 1),
    hour: String(Number(of.hour)),
  };
};

/** One of the kinds that are asked for is among the submission's. */
export function anyKindOf(asked: FilterQuery['reconciliation'], item: Submission, reading: GateReading): boolean {
  const bits = reconciliationBits(item, reading);
  const kinds = RECONCILIATION_KINDS.filter((kind) => (bits & bitOf(kind)) !== 0);
  return asked.length === 0 || asked.some((each) => each === judgementOf(bits) || kinds.some((kind) => kind === each));
}

const toMs = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant));

/** What became of a submission's data, where nothing of it is in quarantine. @param period days that its project keeps what it has */
export function endedAs(item: Submission, { retention, remains }: FilterQuery, period: number | null): boolean {
  const { erased, erasedAt, createdAt } = item;
  const ended = { createdAt: Date.parse(createdAt), erased, erasedAt: toMs(erasedAt) };
  const kept = retentionOf(ended, period, hourOf(Date.now()));
  const left: Remain[] = [
    ...(item.kycSubmissionId === null ? [] : ['subject' as const]),
    ...(item.comments.length === 0 ? [] : ['comments' as const]),
    ...(Object.values(item.scores).every((score) => score === null) ? [] : ['scores' as const]),
  ];
  return (
    (retention.length === 0 || retention.includes(kept)) &&
    (remains.length === 0 || (erased && remains.some((each) => left.includes(each))))
  );
}

/** What is asked of moved thresholds came true of the submission. */
export function turnsBy(item: Submission, text: string, reading: GateReading): boolean {
  const asked = parseWhatIf(text);
  if (!asked) return false;
  const would = replayOne(standingOf(item, reading), (gate) => item.scores[gate], asked.thresholds, reading);
  if (asked.turn === 'unknown') return would === 'unknown';
  const [was, is] = asked.turn === 'toApproved' ? ['rejected', 'approved'] : ['approved', 'rejected'];
  return item.status === was && would === is;
}

/** It came near, as asked. */
export function isNearAsAsked(item: Submission, text: string, reading: GateReading): boolean {
  const asked = parseNear(text);
  if (!asked) return false;
  const { flips, by } = nearMissOf(item, asked.band, reading);
  if (asked.kind === 'flip') return flips;
  if (asked.gate !== null && !by.includes(asked.gate)) return false;
  return asked.kind === 'gate' || (item.status === 'rejected' && by.length === 1);
}

/** It is among the attempts that show a pattern of one of the kinds. @param own all attempts of its subject */
export function showsAny(
  kinds: FilterQuery['pattern'],
  item: Submission,
  own: readonly Submission[],
  reading: GateReading,
) {
  const attempts = own.map((each) => ({ ...each, createdAt: Date.parse(each.createdAt) }));
  return findPatterns(attempts, reading).some(
    ({ kind, authIds }) => kinds.includes(kind) && authIds.includes(item.authId),
  );
}
