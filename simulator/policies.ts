import type { Attempt } from './columns.ts';
import { KIND } from './columns.ts';
import { unit } from './random.ts';

/** The thresholds of one policy; `null` = the policy does not name the gate (the four keys of 2023). */
export interface PolicyVersion {
  faceSimilarity: number;
  occluded: boolean;
  faceCover: number;
  headCover: number;
  liveness: number | null;
  activeLiveness: number | null;
  /** As the list shows it. */
  json: string;
}

/** From when on which policy holds at which site (UTC milliseconds). */
export interface PolicyPeriod {
  from: number;
  name: string;
  office: PolicyVersion;
  yard: PolicyVersion;
  cleanroom: PolicyVersion;
}

type Site = 'office' | 'yard' | 'cleanroom';

/** After a change both policies are in force for this long: it is rolled out to one server after the other. */
export const ROLLOUT_MS = 6 * 3_600_000;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SITE = 0x517e;
const ROLLOUT = 0x2011;

const version = (values: Omit<PolicyVersion, 'json'>): PolicyVersion => ({
  ...values,
  json: JSON.stringify({
    faceSimilarity_threshold: values.faceSimilarity,
    occluded_threshold: values.occluded,
    faceCover_threshold: values.faceCover,
    headCover_threshold: values.headCover,
    ...(values.liveness === null ? {} : { liveness_threshold: values.liveness }),
    ...(values.activeLiveness === null ? {} : { activeLiveness_threshold: values.activeLiveness }),
  }),
});

interface Change {
  /** When, as a share of the population's days. */
  at: number;
  name: string;
  change: Partial<Omit<PolicyVersion, 'json'>>;
  helmets?: boolean;
  masks?: boolean;
}

const CHANGES: readonly Change[] = [
  { at: 0, name: 'four keys, similarity 70', change: {} },
  { at: 0.16, name: 'six keys, liveness still off', change: { liveness: 0, activeLiveness: 0 } },
  { at: 0.28, name: 'similarity 80', change: { faceSimilarity: 80 } },
  { at: 0.36, name: 'helmets at the yard, masks in the clean room', change: {}, helmets: true, masks: true },
  { at: 0.46, name: 'passive liveness on', change: { liveness: 50 }, helmets: true, masks: true },
  { at: 0.54, name: 'no masks any more', change: {}, helmets: true },
  { at: 0.6, name: 'active liveness on, no helmets any more', change: { activeLiveness: 50 } },
  { at: 0.7, name: 'similarity 85', change: { faceSimilarity: 85 } },
  { at: 0.9, name: 'occlusion stated as checked', change: { occluded: true } },
];

/** The policies of a population that begins at `start` and runs for `days`. Changes take effect at 10:00 in Seoul. */
export const createPolicies = (start: number, days: number): PolicyPeriod[] => {
  let values: Omit<PolicyVersion, 'json'> = {
    faceSimilarity: 70,
    occluded: false,
    faceCover: 0,
    headCover: 0,
    liveness: null,
    activeLiveness: null,
  };
  return CHANGES.map(({ at, name, change, helmets, masks }) => {
    values = { ...values, ...change };
    const office = version(values);
    const exact = start + at * days * DAY;
    const tenInSeoul = Math.floor(exact / DAY) * DAY + HOUR;
    return {
      from: at === 0 ? -Infinity : days >= 20 ? tenInSeoul : exact,
      name,
      office,
      yard: helmets ? version({ ...values, headCover: 50 }) : office,
      cleanroom: masks ? version({ ...values, faceCover: 60 }) : office,
    };
  });
};

/** Where a person works: 8 % at the yard, 6 % in the clean room. Attackers use the ordinary entrance. */
const siteOf = (seed: number, attempt: Attempt): Site => {
  if (attempt.kind !== KIND.ordinary) return 'office';
  const share = unit(seed ^ SITE, attempt.subject);
  return share < 0.08 ? 'yard' : share < 0.14 ? 'cleanroom' : 'office';
};

/** The policy that one attempt meets. */
export const policyOf = (seed: number, periods: readonly PolicyPeriod[], attempt: Attempt): PolicyVersion => {
  let index = periods.length - 1;
  while (index > 0 && (periods[index]?.from ?? 0) > attempt.time) index--;
  const period = periods[index];
  if (period === undefined) throw new RangeError('a population without policies');
  const before = periods[index - 1];
  const inRollout = attempt.time < period.from + ROLLOUT_MS && unit(attempt.salt, ROLLOUT) < 0.5;
  return (before !== undefined && inRollout ? before : period)[siteOf(seed, attempt)];
};
