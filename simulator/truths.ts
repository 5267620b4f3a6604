import type { Tally } from './count-truths.ts';
import { countTruths } from './count-truths.ts';
import { authIdOf, kycIdOf } from './identifiers.ts';
import type { PolicyVersion } from './policies.ts';
import { ROLLOUT_MS } from './policies.ts';
import type { Project } from './project.ts';
import type { World } from './world.ts';

const iso = (time: number): string => new Date(time).toISOString();
const listedPolicy = (policy: PolicyVersion): unknown => JSON.parse(policy.json);

const tallies = new WeakMap<World, Tally>();

const seriesOf = (world: World, tally: Tally, subjects: readonly number[]): unknown[] =>
  subjects.map((subject) => {
    const attempts = tally.planted.get(subject) ?? [];
    return {
      kycSubmissionId: kycIdOf(world.seed, subject),
      attempts: attempts.map(({ serial, time, status, submitType, similarity }) => ({
        authId: authIdOf(world.seed, serial),
        createTime: iso(time),
        status,
        submitType,
        similarity,
      })),
    };
  });

/**
 * What was planted in the base population, and what counting it must give: the answers to the questions that a dashboard
 * asks. It says nothing of arrivals, nor of what was injected or erased by hand. The README describes each part.
 */
export const tellTruths = (project: Project): Record<string, unknown> => {
  const { world, projectId } = project;
  const { size, planted, periods, incident, start } = world;
  const tally = tallies.get(world) ?? countTruths(world);
  tallies.set(world, tally);
  return {
    projectId,
    seed: size.seed,
    from: iso(start),
    until: iso(size.until),
    counts: tally.counts,
    policies: periods.map((period) => ({
      name: period.name,
      from: period.from === -Infinity ? null : iso(period.from),
      rolledOutBy: period.from === -Infinity ? null : iso(period.from + ROLLOUT_MS),
      office: listedPolicy(period.office),
      yard: listedPolicy(period.yard),
      cleanroom: listedPolicy(period.cleanroom),
    })),
    incident: { from: iso(incident.from), to: iso(incident.to), ...tally.incident },
    bursts: seriesOf(world, tally, planted.bursts),
    probes: seriesOf(world, tally, planted.probes),
    replayFarm: seriesOf(world, tally, planted.farm),
    ties: planted.tieAt === null ? null : { createTime: iso(planted.tieAt), records: tally.tied },
    unreadable: tally.unreadable.map(({ name, serial, time }) => ({
      cause: name,
      placedAt: iso(time),
      internalId: authIdOf(world.seed, serial),
    })),
    oddities: Object.fromEntries(
      [...tally.oddities].map(([name, serials]) => [name, serials.map((serial) => authIdOf(world.seed, serial))]),
    ),
  };
};
