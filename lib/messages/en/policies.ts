import { formatCount } from '#lib/format/numbers.ts';

/** The ledger of policies: versions as the records tell them, what each changed, and which gates decided. */
export const policies = {
  title: 'Policies',
  loading: 'Loading the policies',
  source:
    'ARGOS tells no history of its settings: versions are the distinct policies that records carry, each as of the first and the last submission that it decided.',
  columns: {
    version: 'Version',
    firstSeen: 'First seen',
    lastSeen: 'Last seen',
    projects: 'Projects',
    submissions: 'Submissions',
    share: 'Share',
    rate: 'Rejection rate',
    interval: '95 % interval',
    change: 'Change',
    at: 'At',
    project: 'Project',
    before: 'Before',
    after: 'After',
    difference: 'Difference',
    byGates: 'By the changed gates alone',
    byGatesInterval: 'Its 95 % interval',
    overlap: 'Both in force',
    gate: 'Gate',
    id: 'Id',
    of: 'Of',
  },
  versions: {
    title: 'Versions in force',
    summary: (versions: number, now: number) =>
      `${formatCount(versions)} ${versions === 1 ? 'version' : 'versions'} decided these submissions; ${formatCount(now)} of them decided one within the last day that is shown.`,
    legend: 'a bar: from the first to the last submission that it decided, in the whole mirror',
    share: (share: string, rate: string) => `${share} of submissions · rejected ${rate}`,
    /** Where there is little room. */
    shareShort: (share: string, rate: string) => `${share} · rej. ${rate}`,
  },
  changes: {
    title: 'What each change did',
    none: 'No policy changed in these days.',
    summary: (changes: number, clear: number) =>
      `${formatCount(changes)} ${changes === 1 ? 'change' : 'changes'}; by ${formatCount(clear)} the changed gates reject more or less than chance explains.`,
    legend: (days: number) =>
      `what the version before decided in the ${days} days before, against what the new one decided in the ${days} days after, in the same project; percentage points with Newcombe’s 95 % interval; faint: within chance, or too few. Other things may have changed at the same time: what the changed gates reject themselves stands below. Rows open the whole days. “true” and “false” are as ARGOS lists them, without saying what they mean`,
    both: (hours: number) =>
      hours < 48
        ? `both in force for ${Math.max(1, Math.round(hours))} h`
        : `both in force for ${Math.round(hours / 24)} days`,
    byGates: (gates: readonly string[]) => `of it, rejected by ${gates.join(' or ')}`,
    standing: { clear: 'more than chance explains', chance: 'within chance', none: 'nothing to compare' },
    interval: (low: string, high: string) => `${low} to ${high}`,
  },
  together: {
    title: 'Versions in force at the same time',
    none: 'No two versions were in force at the same time in one project.',
    summary: (pairs: number, longest: string) =>
      `${formatCount(pairs)} ${pairs === 1 ? 'pair' : 'pairs'} of versions decided at the same time in one project, the longest for ${longest}.`,
    legend:
      'a version counts as in force from its first to its last decision; where sites have policies of their own it is meant, where a change is rolled out it should be short',
    pair: (earlier: string, later: string) => `${earlier} and ${later}`,
    lasted: (hours: number) =>
      hours < 1
        ? 'less than an hour'
        : hours < 48
          ? `${Math.round(hours)} h`
          : `${formatCount(Math.round(hours / 24))} days`,
    earlier: 'Version',
    later: 'Together with',
    from: 'From',
    until: 'Until',
    length: 'For',
  },
  gates: {
    title: 'Gates that approvals were decided with',
    summary: (gate: string, unchecked: number, all: number) =>
      `Least checked of what a policy names: ${gate}; ${formatCount(unchecked)} of ${formatCount(all)} approvals were decided without it.`,
    none: 'Nothing was approved in these days.',
    parts: { on: 'On', notAsked: 'On, not asked for', off: 'Off', notNamed: 'Not named' },
    meanings:
      'on, not asked for: only the hosted page asks for the movements that active liveness judges · not named: the policy does not have the gate',
    without: (share: string, count: number) => `${share} without it (${formatCount(count)})`,
    all: 'all with it',
  },
};
