import { KIND } from './columns.ts';
import { erasedAtOf } from './erasures.ts';
import type { Judgement } from './judge.ts';
import { judge } from './judge.ts';
import type { MarkName } from './marks.ts';
import { isUnreadable, MARK } from './marks.ts';
import type { World } from './world.ts';
import { attemptOf } from './world.ts';

interface PlantedAttempt {
  serial: number;
  time: number;
  status: string;
  submitType: string;
  similarity: number | null;
}

/** A count of the base population, as its list shows it at the anchor. */
export interface Tally {
  counts: {
    records: number;
    readable: number;
    status: Record<string, number>;
    submitType: Record<string, number>;
    /** By code as spelt; one record may have several. */
    failCode: Record<string, number>;
    erasedAtAnchor: number;
    subjects: number;
    approvedAtFirstTry: number;
    everApproved: number;
  };
  incident: { submissions: number; rejected: number; activeLivenessFailed: number };
  tied: number;
  /** The attempts of the attackers, by subject. */
  planted: Map<number, PlantedAttempt[]>;
  unreadable: { name: MarkName; serial: number; time: number }[];
  oddities: Map<MarkName, number[]>;
}

const NAMES = new Map(Object.entries(MARK).map(([name, mark]) => [mark as number, name as MarkName]));
const TRIED = 1;
const APPROVED = 2;

const countUp = (counts: Record<string, number>, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1;
};

/** The codes that the list shows: some of what was found is left out of it on purpose. */
const listedCodes = (judgement: Judgement, mark: number): string[] => {
  if (mark === MARK.failCodeAbsent || mark === MARK.failCodeNull) return [];
  return mark === MARK.failCodeText ? judgement.failCodes.slice(0, 1) : judgement.failCodes;
};

/** Counts the base population, once through. */
export const countTruths = (world: World): Tally => {
  const { size, incident, planted } = world;
  const tally: Tally = {
    counts: {
      records: size.rows,
      readable: 0,
      status: {},
      submitType: {},
      failCode: {},
      erasedAtAnchor: 0,
      subjects: 0,
      approvedAtFirstTry: 0,
      everApproved: 0,
    },
    incident: { submissions: 0, rejected: 0, activeLivenessFailed: 0 },
    tied: 0,
    planted: new Map(),
    unreadable: [],
    oddities: new Map(),
  };
  const { counts } = tally;
  const people = new Map<number, number>();
  for (let serial = 0; serial < size.rows; serial++) {
    const attempt = attemptOf(world, serial);
    const { time, subject, mark, kind } = attempt;
    const name = NAMES.get(mark);
    if (name !== undefined && isUnreadable(mark)) {
      tally.unreadable.push({ name, serial, time });
      continue;
    }
    if (name !== undefined && mark !== MARK.none) {
      tally.oddities.set(name, [...(tally.oddities.get(name) ?? []), serial]);
    }
    const judgement = judge(world, attempt);
    const { status, submitType, similarity } = judgement;
    counts.readable++;
    countUp(counts.status, status);
    countUp(counts.submitType, submitType);
    for (const code of listedCodes(judgement, mark)) countUp(counts.failCode, code);
    if (erasedAtOf(world, serial, attempt) <= size.until) counts.erasedAtAnchor++;
    if (time === planted.tieAt) tally.tied++;

    const before = people.get(subject) ?? 0;
    if (before === 0) counts.subjects++;
    if (before === 0 && status === 'approved') counts.approvedAtFirstTry++;
    if (before < APPROVED && status === 'approved') counts.everApproved++;
    people.set(subject, status === 'approved' ? APPROVED : Math.max(before, TRIED));

    if (time >= incident.from && time < incident.to) {
      tally.incident.submissions++;
      if (status === 'rejected') tally.incident.rejected++;
      const { activeLiveness, policy } = judgement;
      if (activeLiveness !== null && activeLiveness < (policy.activeLiveness ?? 0))
        tally.incident.activeLivenessFailed++;
    }
    if (kind === KIND.burst || kind === KIND.probe || kind === KIND.farm) {
      const attempts = tally.planted.get(subject) ?? [];
      attempts.push({ serial, time, status, submitType, similarity });
      tally.planted.set(subject, attempts);
    }
  }
  return tally;
};
