import type { GateReading } from '#lib/domain/gate-reading.ts';
import { changedThresholds, mostLike } from '#lib/domain/policy-changes.ts';
import { GATES } from '#lib/domain/submission.ts';
import type { Policy } from '#lib/domain/submission.ts';
import { describeChange, describePolicy } from '#lib/messages/describe.ts';
import type { Messages } from '#lib/messages/messages.ts';

type Terms = Messages['terms'];

export interface PolicyNames {
  /** All that it asks for. */
  name: string;
  /** What tells it apart from the others, in few words; undefined = nothing before it: its name does. */
  apart: string | undefined;
}

/**
 * Policy versions with their names. What tells one apart is what it changed of the one before that it is most like. Several sites may make
 * the same change; what else differs between those follows in brackets.
 *
 * @param versions by when they were first seen; null = without a policy
 * @returns in the same order
 */
export function namePolicies<V extends { policy: Policy | null }>(
  terms: Terms,
  versions: readonly V[],
  reading: GateReading,
): (V & PolicyNames)[] {
  const apart = policiesApart(
    terms,
    versions.map(({ policy }) => policy),
    reading,
  );
  return versions.map((version, index) => ({
    ...version,
    name: version.policy === null ? terms.policy.none : describePolicy(terms, version.policy, reading),
    apart: apart[index],
  }));
}

function policiesApart(
  terms: Terms,
  policies: readonly (Policy | null)[],
  reading: GateReading,
): (string | undefined)[] {
  const changes = policies.map(
    (policy, index) => policy && changeSince(terms, policy, policies.slice(0, index), reading),
  );
  return policies.map((policy, index) => {
    const change = changes[index];
    if (!policy || !change) return undefined;
    const alike = policies.flatMap((each, other) => (each && changes[other] === change ? [each] : []));
    const rest = describePolicy(terms, onlyWhereDifferent(policy, alike), reading);
    return rest === terms.policy.everyGateOff ? change : `${change} (${rest})`;
  });
}

function changeSince(
  terms: Terms,
  policy: Policy,
  earlier: readonly (Policy | null)[],
  reading: GateReading,
): string | null {
  const named = earlier.flatMap((each) => (each ? [{ policy: each }] : []));
  const before = mostLike(policy, named.toReversed());
  return before ? describeChange(terms, changedThresholds(before.policy, policy), reading) : null;
}

/** The thresholds in which policies differ; the others as if not named. */
function onlyWhereDifferent(policy: Policy, among: readonly Policy[]): Policy {
  const same = GATES.filter((gate) => among.every((each) => each[gate] === policy[gate]));
  return { ...policy, ...Object.fromEntries(same.map((gate) => [gate, null])) };
}
