/** From when to when a version decided submissions of a project; UTC milliseconds. */
export interface VersionSpan {
  projectId: number;
  policyId: number;
  first: number;
  last: number;
}

export interface PolicyOverlap {
  projectId: number;
  /** The one that was seen first. */
  earlierId: number;
  laterId: number;
  /** UTC milliseconds, both included: of the later one's first decision, and of the last decision of the one that ended first. */
  from: number;
  until: number;
}

/**
 * Pairs of versions that were in force at the same time in one project, within a stretch of time, the longest first. A version is taken
 * to be in force from its first to its last decision, whatever there was between them.
 *
 * @param within UTC milliseconds, the end not included
 */
export function policyOverlaps(spans: readonly VersionSpan[], within: { start: number; end: number }): PolicyOverlap[] {
  const found: PolicyOverlap[] = [];
  const ordered = spans.toSorted((a, b) => a.first - b.first || a.policyId - b.policyId);
  for (const [index, earlier] of ordered.entries()) {
    for (const later of ordered.slice(index + 1)) {
      if (later.projectId !== earlier.projectId) continue;
      const [from, until] = [Math.max(later.first, within.start), Math.min(earlier.last, later.last, within.end - 1)];
      if (from > until) continue;
      found.push({
        ...{ projectId: earlier.projectId, earlierId: earlier.policyId, laterId: later.policyId },
        ...{ from, until },
      });
    }
  }
  return found.sort((a, b) => b.until - b.from - (a.until - a.from) || a.from - b.from);
}
